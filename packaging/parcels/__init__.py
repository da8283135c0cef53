"""What `packaging/build.py` is made of: one module a kind of package."""
