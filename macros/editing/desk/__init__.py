"""The form in the browser, at /admin/: where editors write without knowing git."""
