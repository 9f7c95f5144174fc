"""What has happened, for those who subscribe: feeds and letters."""
