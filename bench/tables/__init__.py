"""Labelled tables in many layouts, born digital and scanned, against what the reader makes of them; and the speed of the text layer."""
