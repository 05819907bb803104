"""What is said beside what is asked, left out: sentences, then requests, then words of a search."""
