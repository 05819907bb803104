"""Small studies that the notebooks show: a sample by parameter in, figures and drawings out."""
