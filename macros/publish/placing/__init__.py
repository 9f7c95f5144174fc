"""How a site that is made takes the place of the one that is there."""
