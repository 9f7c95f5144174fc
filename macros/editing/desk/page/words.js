// What the editor we build on says otherwise, or only in English: the one list, in bokmål and nynorsk. What it already
// says well is left to it. No word of programmers, and one word for one thing: text, proposal, draft, area.
const WORDS = {
  "app.header.quickAdd": ["Ny tekst", "Ny tekst"],
  "app.header.workflow": ["Arbeidsflyt", "Arbeidsflyt"],
  "app.app.loadingConfig": ["Henter skjemaet …", "Hentar skjemaet …"],
  "app.app.waitingBackend": ["Henter tekstene …", "Hentar tekstane …"],
  "app.app.errorHeader": ["Skjemaet kunne ikke åpnes", "Skjemaet kunne ikkje opnast"],
  "auth.loginWithGitHub": ["Logg inn med GitHub", "Logg inn med GitHub"],
  "auth.loginWithGitLab": ["Logg inn med GitLab", "Logg inn med GitLab"],
  "auth.loginWithForgejo": ["Logg inn med Forgejo", "Logg inn med Forgejo"],
  "auth.loggingIn": ["Logger inn …", "Loggar inn …"],
  "collection.sidebar.collections": ["Tekster", "Tekstar"],
  "collection.sidebar.allCollections": ["Alle tekster", "Alle tekstar"],
  "collection.sidebar.searchIn": ["Søk i", "Søk i"],
  "collection.collectionTop.newButton": ["Legg til %{collectionLabel}", "Legg til %{collectionLabel}"],
  "collection.collectionTop.newButtonAriaLabel": ["Legg til %{collectionLabel}", "Legg til %{collectionLabel}"],
  "collection.collectionTop.viewAsList": ["Vis som liste", "Vis som liste"],
  "collection.collectionTop.viewAsGrid": ["Vis som kort", "Vis som kort"],
  "collection.collectionTop.searchResults": ["Treff på «%{searchTerm}»", "Treff på «%{searchTerm}»"],
  "collection.collectionTop.searchResultsInCollection": [
    "Treff på «%{searchTerm}» i %{collection}",
    "Treff på «%{searchTerm}» i %{collection}",
  ],
  "collection.collectionTop.filterBy": ["Vis bare", "Vis berre"],
  "collection.collectionTop.groupBy": ["Del inn etter", "Del inn etter"],
  "collection.entries.loadingEntries": ["Henter tekster …", "Hentar tekstar …"],
  "collection.entries.cachingEntries": ["Henter tekster …", "Hentar tekstar …"],
  "collection.entries.noEntries": ["Ingen tekster", "Ingen tekstar"],
  "collection.entries.unpublishedHeader": ["Nye forslag", "Nye forslag"],
  "collection.groups.other": ["Andre", "Andre"],
  "collection.groups.negateLabel": ["Ikke %{label}", "Ikkje %{label}"],
  "editor.editorControl.field.widgetLabel": ["%{widgetLabel}", "%{widgetLabel}"],
  "editor.editorControlPane.widget.required": ["%{fieldLabel} må fylles ut.", "%{fieldLabel} må fyllast ut."],
  "editor.editorControlPane.widget.regexPattern": ["%{fieldLabel}: %{pattern}.", "%{fieldLabel}: %{pattern}."],
  "editor.editorControlPane.widget.invalidPath": [
    "%{path} kan ikke være navnet på en fil.",
    "%{path} kan ikkje vere namnet på ei fil.",
  ],
  "editor.editorControlPane.widget.pathExists": [
    "Det finnes alt en tekst som heter %{path}.",
    "Det finst alt ein tekst som heiter %{path}.",
  ],
  "editor.editor.onLeavePage": [
    "Du har skrevet noe som ikke er lagret. Vil du forlate siden?",
    "Du har skrive noko som ikkje er lagra. Vil du forlate sida?",
  ],
  "editor.editor.onUpdatingWithUnsavedChanges": [
    "Lagre det du har skrevet, før du sender forslaget videre.",
    "Lagre det du har skrive, før du sender forslaget vidare.",
  ],
  "editor.editor.onDeleteUnpublishedChanges": [
    "Forslaget blir borte, med alt som er skrevet i det. Vil du trekke det?",
    "Forslaget blir borte, med alt som er skrive i det. Vil du trekkje det?",
  ],
  "editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges": [
    "Forslaget blir borte, også det som ikke er lagret. Vil du trekke det?",
    "Forslaget blir borte, òg det som ikkje er lagra. Vil du trekkje det?",
  ],
  "editor.editor.loadingEntry": ["Henter teksten …", "Hentar teksten …"],
  "editor.editorInterface.togglePreview": ["Vis eller skjul siden slik den blir", "Vis eller skjul sida slik ho blir"],
  "editor.editorInterface.toggleScrollSync": ["Rull skjemaet og siden sammen", "Rull skjemaet og sida saman"],
  "editor.editorToolbar.published": ["Ingen forslag", "Ingen forslag"],
  "editor.editorToolbar.unpublishing": ["Vent …", "Vent …"],
  "editor.editorToolbar.deleteUnpublishedChanges": ["Trekk forslaget", "Trekk forslaget"],
  "editor.editorToolbar.deleteUnpublishedEntry": ["Trekk forslaget", "Trekk forslaget"],
  "editor.editorToolbar.backCollection": [" %{collectionLabel}", " %{collectionLabel}"],
  "editor.editorToolbar.changesSaved": ["Ingen ulagrede endringer", "Ingen ulagra endringar"],
  "editor.editorToolbar.deployPreviewPendingButtonLabel": ["Se siden på nytt", "Sjå sida på nytt"],
  "editor.editorToolbar.statusInfoTooltipDraft": [
    "Forslaget er en kladd. Velg Til godkjenning når det skal leses av redaksjonen.",
    "Forslaget er ein kladd. Vel Til godkjenning når det skal lesast av redaksjonen.",
  ],
  "editor.editorToolbar.statusInfoTooltipInReview": [
    "Redaksjonen leser forslaget. Du kan fortsatt endre det.",
    "Redaksjonen les forslaget. Du kan framleis endre det.",
  ],
  "editor.editorToolbar.ready": ["Godkjent", "Godkjent"],
  "editor.editorWidgets.list.add": ["Legg til %{item}", "Legg til %{item}"],
  "editor.editorWidgets.list.addType": ["Legg til %{item}", "Legg til %{item}"],
  "editor.editorWidgets.object.expand": ["Åpne", "Opne"],
  "editor.editorWidgets.object.collapse": ["Lukk", "Lukk"],
  "ui.default.goBackToSite": ["Tilbake til nettstedet", "Tilbake til nettstaden"],
  "ui.errorBoundary.details": [
    "Noe gikk galt. Skriv til den tekniske redaktøren, og ta med ordene under. ",
    "Noko gjekk gale. Skriv til den tekniske redaktøren, og ta med orda under. ",
  ],
  "ui.settingsDropdown.account": ["Hvem du er", "Kven du er"],
  "ui.toast.onFailToLoadEntries": ["Kunne ikke hente tekstene: %{details}", "Kunne ikkje hente tekstane: %{details}"],
  "ui.toast.onFailToPersist": ["Ikke lagret. %{details}", "Ikkje lagra. %{details}"],
  "ui.toast.onFailToUpdateStatus": [
    "Forslaget ble ikke sendt videre: %{details}",
    "Forslaget vart ikkje sendt vidare: %{details}",
  ],
  "ui.toast.missingRequiredField": ["Noe mangler. Se ved knappen Lagre.", "Noko manglar. Sjå ved knappen Lagre."],
  "ui.toast.entrySaved": ["Lagret som forslag", "Lagra som forslag"],
  "ui.toast.entryUpdated": ["Forslaget er sendt videre", "Forslaget er sendt vidare"],
  "ui.toast.onDeleteUnpublishedChanges": ["Forslaget er trukket", "Forslaget er trekt"],
  "ui.toast.onLoggedOut": [
    "Du er logget ut. Det du ikke har lagret, er tatt vare på i denne nettleseren.",
    "Du er logga ut. Det du ikkje har lagra, er teke vare på i denne nettlesaren.",
  ],
  "ui.toast.onBackendDown": [
    "Stedet det lagres, svarer ikke. Se %{details}",
    "Staden det blir lagra, svarer ikkje. Sjå %{details}",
  ],
  "workflow.workflow.loading": ["Henter forslagene …", "Hentar forslaga …"],
  "workflow.workflow.workflowHeading": ["Forslag", "Forslag"],
  "workflow.workflow.newPost": ["Ny tekst", "Ny tekst"],
  "workflow.workflow.description": [
    "%{smart_count} til godkjenning, %{readyCount} godkjent",
    "%{smart_count} til godkjenning, %{readyCount} godkjende",
  ],
  "workflow.workflow.dateFormat": ["D.M.YYYY", "D.M.YYYY"],
  "workflow.workflowCard.deleteChanges": ["Trekk forslaget", "Trekk forslaget"],
  "workflow.workflowCard.deleteNewEntry": ["Trekk forslaget", "Trekk forslaget"],
  "workflow.workflowList.onDeleteEntry": [
    "Forslaget blir borte, med alt som er skrevet i det. Vil du trekke det?",
    "Forslaget blir borte, med alt som er skrive i det. Vil du trekkje det?",
  ],
  "workflow.workflowList.inReviewHeader": ["Til godkjenning", "Til godkjenning"],
  "workflow.workflowList.readyHeader": ["Godkjent", "Godkjent"],
  "workflow.workflowList.currentEntries": ["%{smart_count} forslag", "%{smart_count} forslag"],
};

/** The words of a language as the editor wants them, upon those it has. */
export function inNorwegian(words, nynorsk) {
  const said = structuredClone(words);
  for (const [key, each] of Object.entries(WORDS)) {
    const names = key.split(".");
    const last = names.pop();
    const place = names.reduce((inner, name) => (inner[name] ??= {}), said);
    place[last] = each[nynorsk ? 1 : 0];
  }
  return said;
}
