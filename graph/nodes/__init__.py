"""The steps of a turn, one a file: state in, changed keys out."""
