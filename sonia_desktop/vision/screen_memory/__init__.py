"""Screen memory: what was on the screen when, kept only while the user wants it.

memory = ScreenMemory(folder / "screen.db", health, Limits(days=30, megabytes=500))
memory.start(on=True)
memory.saw(shot, scene)                                   # masked, and only while Sonia watches
found = memory.search(ask("the invoice yesterday", now)).result()
memory.forget(Forget.last(hours=1, now=now)).result()     # rows, index, thumbnails: gone from disk
memory.stop()
"""
