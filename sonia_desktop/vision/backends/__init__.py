"""Ways to take a picture of the screen, one a file, behind one Protocol (`backend.Backend`)."""
