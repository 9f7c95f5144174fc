// Scripts come here.
