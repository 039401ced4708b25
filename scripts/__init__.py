"""Tools of the project itself; never part of the product."""
