"""What is typed as in Word or by an old habit, and how it is mended."""
