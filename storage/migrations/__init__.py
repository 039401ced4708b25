"""The steps by which the records' tables came to be, run in order by ``storage.migrations.steps``.

``versions/`` holds one file a step. A step that was released is never changed; the next one comes after it.
"""
