"""Alembic's entry: runs the migrations on the file that `core.storage` names."""

from alembic import context
from sqlalchemy import create_engine, pool

from sonia_desktop.core.storage import metadata

engine = create_engine(
    f"sqlite:///{context.config.attributes['path'].as_posix()}", poolclass=pool.NullPool
)
with engine.begin() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
