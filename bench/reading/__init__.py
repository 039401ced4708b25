"""How fast files are read: each line of the speed table with its bar and its aim, as ratios within one run."""
