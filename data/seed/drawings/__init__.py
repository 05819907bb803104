"""Flat drawings of products, one function a kind of product."""
