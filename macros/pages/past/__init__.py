"""The texts as they were: each version that was approved, and each held against another. Without menu and script."""
