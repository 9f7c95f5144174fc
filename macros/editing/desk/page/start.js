// Read by the editor when it loads: it must wait until we have told it what it edits.
window.CMS_MANUAL_INIT = true;
