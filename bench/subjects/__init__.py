"""What operators type as *tentang* against what documents print: pairs labelled by hand."""
