"""What rules look at: links, anchors, pictures, numbers and words, read once."""
