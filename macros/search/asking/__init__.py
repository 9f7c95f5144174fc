"""A question is answered from the index, file by file, as the browser does it: each module has its twin there."""
