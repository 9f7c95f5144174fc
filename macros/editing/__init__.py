"""What helps those who write: begin a text, take one into use, bring one in, edit with forms."""
