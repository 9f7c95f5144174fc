"""What the forms of a nynorsk area say of each key: the help of the model, which is written in bokmål, in nynorsk."""

from __future__ import annotations

IN_NYNORSK = {
    "Adressen til originalen. Begynner med https://.": "Adressa til originalen. Byrjar med https://.",
    "Adressen til papiret. Utelatt betyr at det ikke ligger åpent på nettet.": (
        "Adressa til papiret. Tomt tyder at det ikkje ligg ope på nettet."
    ),
    "Adressen til protokollen eller saken der vedtaket står.": "Adressa til protokollen eller saka der vedtaket står.",
    "Adressen til selve siden, aldri til en forside. Utelatt betyr at kilden ikke ligger åpent på nettet.": (
        "Adressa til sjølve sida, aldri til ei framside. Tomt tyder at kjelda ikkje ligg ope på nettet."
    ),
    "Adressen til skjemaet eller siden der man svarer. Begynner med https://.": (
        "Adressa til skjemaet eller sida der ein svarer. Byrjar med https://."
    ),
    "Adressen til svaret, når det ligger åpent.": "Adressa til svaret, når det ligg ope.",
    "Adressen til tilbudets egen side.": "Adressa til sida tilbodet har sjølv.",
    "Adressen til tjenestens egen side.": "Adressa til sida tenesta har sjølv.",
    "Adressen. Begynner med https://.": "Adressa. Byrjar med https://.",
    "Andre organer som holder møtet sammen med dette.": "Andre organ som held møtet saman med dette.",
    "Ankeret til punktet eller steget, for eksempel p2-1 for punkt 2.1.": (
        "Ankeret til punktet eller steget, til dømes p2-1 for punkt 2.1."
    ),
    "Ansvarlig organ. Utelatt vises som «ikke lagt inn her».": (
        "Ansvarleg organ. Tomt blir vist som «ikkje lagt inn her»."
    ),
    "Avtalepartene: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området.": (
        "Avtalepartane: id til organ, kommunenummer, eller «municipalities» for alle kommunane i området."
    ),
    "Dagen de som driver dette, sist bekreftet at alt stemmer. Spørres om igjen hver tolvte måned.": (
        "Dagen dei som driv dette, sist stadfesta at alt stemmer. Blir spurt om att kvar tolvte månad."
    ),
    "Dagen kilden selv oppgir at den ble skrevet eller sist endret.": (
        "Dagen kjelda sjølv seier at ho vart skriven eller sist endra."
    ),
    "Dagen målet gjelder fra.": "Dagen målet gjeld frå.",
    "Dagen møtet er.": "Dagen møtet er.",
    "Dagen originalen ble lest.": "Dagen originalen vart lesen.",
    "Dagen originalen ble vedtatt.": "Dagen originalen vart vedteken.",
    "Dagen svaret kom.": "Dagen svaret kom.",
    "Dagen teksten ble gjennomgått.": "Dagen teksten vart gjennomgått.",
    "Dagen teksten gjelder fra. Skal stå når teksten er gyldig.": (
        "Dagen teksten gjeld frå. Skal stå når teksten er gyldig."
    ),
    "Dagen teksten skal være revidert innen. Skal stå når teksten er gyldig.": (
        "Dagen teksten skal vere revidert innan. Skal stå når teksten er gyldig."
    ),
    "Dagen vi leste kilden.": "Dagen vi las kjelda.",
    "Datoen nyheten gjelder.": "Datoen nyhenda gjeld.",
    "De som er spurt: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området.": (
        "Dei som er spurde: id til organ, kommunenummer, eller «municipalities» for alle kommunane i området."
    ),
    "De som har fått lengre frist.": "Dei som har fått lengre frist.",
    "Den felles teksten som denne teksten følger og tilpasser.": (
        "Den felles teksten som denne teksten følgjer og tilpassar."
    ),
    "Den felles teksten.": "Den felles teksten.",
    "Det gamle navnet.": "Det gamle namnet.",
    "Diagnosekoder teksten skal finnes på.": "Diagnosekodar teksten skal finnast på.",
    "Dokumenter leseren trenger i dette steget.": "Dokument lesaren treng i dette steget.",
    "Dokumentet tiltaket har ført til.": "Dokumentet tiltaket har ført til.",
    "Et felles kontaktpunkt som dette er den lokale utgaven av. Leserne i området får den lokale først.": (
        "Eit felles kontaktpunkt som dette er den lokale utgåva av. Lesarane i området får den lokale først."
    ),
    "Fasene med stegene i. Utelatt når forløpet følger et felles steg for steg.": (
        "Fasane med stega i. Tomt når forløpet følgjer eit felles steg for steg."
    ),
    "Fast navn på et nytt steg. Utelatt når steget erstatter et felles steg.": (
        "Fast namn på eit nytt steg. Tomt når steget erstattar eit felles steg."
    ),
    "Fast navn på steget i adressen, for eksempel «henvis».": "Fast namn på steget i adressa, til dømes «henvis».",
    "Fast navn på tiltaket i adressen.": "Fast namn på tiltaket i adressa.",
    "Fast og entydig. Adressen /d/<id>/ virker for alltid. Små bokstaver a–z, tall og bindestrek.": (
        "Fast og eintydig. Adressa /d/<id>/ verkar for alltid. Små bokstavar a–z, tal og bindestrek."
    ),
    "Forkortelse i daglig bruk, for eksempel ASU.": "Forkorting i dagleg bruk, til dømes ASU.",
    "Frist slik kilden sier den. Utelatt når ingen kilde sier den; da viser steget ingen frist.": (
        "Frist slik kjelda seier han. Tomt når inga kjelde seier han; då viser steget ingen frist."
    ),
    "Frist. Utelatt vises som «ikke lagt inn her».": "Frist. Tomt blir vist som «ikkje lagt inn her».",
    "Funksjonspostkassen som leserne skriver til når de ikke finner svar. Aldri en persons adresse.": (
        "Funksjonspostkassa som lesarane skriv til når dei ikkje finn svar. Aldri adressa til ein person."
    ),
    "Første dag av høringen.": "Første dag av høyringa.",
    "Første dag kommunen finnes, når den er ny.": "Første dagen kommunen finst, når han er ny.",
    "Første år i planperioden.": "Første år i planperioden.",
    "Helsefellesskapene en lokal redaksjon hører til. Kan være flere.": (
        "Helsefellesskapa ein lokal redaksjon høyrer til. Kan vere fleire."
    ),
    "Hva gjennomgangen førte til.": "Kva gjennomgangen førte til.",
    "Hva høringen førte til.": "Kva høyringa førte til.",
    "Hva kilden heter, og hvem som har laget den.": "Kva kjelda heiter, og kven som har laga ho.",
    "Hva møtet gjorde med saken. Skal stå når møtet er holdt.": (
        "Kva møtet gjorde med saka. Skal stå når møtet er halde."
    ),
    "Hva originalen heter.": "Kva originalen heiter.",
    "Hva papiret heter.": "Kva papiret heiter.",
    "Hva parten svarte, med få ord. Aldri navn på personer, aldri noe om en pasient.": (
        "Kva parten svarte, med få ord. Aldri namn på personar, aldri noko om ein pasient."
    ),
    "Hva saken gjelder.": "Kva saka gjeld.",
    "Hva slags kilde det er.": "Kva slags kjelde det er.",
    "Hva slags område det er.": "Kva slags område det er.",
    "Hva som ble endret.": "Kva som vart endra.",
    "Hva som gjøres, med verb først.": "Kva som blir gjort, med verb først.",
    "Hva som har skjedd, med få ord: «Epikrisen er ikke kommet».": (
        "Kva som har skjedd, med få ord: «Epikrisen er ikkje komen»."
    ),
    "Hva som måles.": "Kva som blir målt.",
    "Hva som skal gjøres etter møtet, av hvem og innen når.": "Kva som skal gjerast etter møtet, av kven og innan når.",
    "Hva som skal gjøres.": "Kva som skal gjerast.",
    "Hva tallet er målt i.": "Kva talet er målt i.",
    "Hva tjenesten hjelper med. «Hvem kontakter jeg?» er ordnet etter det.": (
        "Kva tenesta hjelper med. «Kven kontaktar eg?» er ordna etter det."
    ),
    "Hvem forløpet ikke passer for, og hva de skal bruke i stedet.": (
        "Kven forløpet ikkje passar for, og kva dei skal bruke i staden."
    ),
    "Hvem forløpet passer for og ikke passer for. Følger det et felles, skrives bare listen som er annerledes.": (
        "Kven forløpet passar for og ikkje passar for. Følgjer det eit felles, skriv berre lista som er annleis."
    ),
    "Hvem forløpet passer for.": "Kven forløpet passar for.",
    "Hvem som driver tjenesten.": "Kven som driv tenesta.",
    "Hvem som får meldingen.": "Kven som får meldinga.",
    "Hvem som gjør jobben.": "Kven som gjer jobben.",
    "Hvem som kan bruke tjenesten, og til hva.": "Kven som kan bruke tenesta, og til kva.",
    "Hvem teksten er for.": "Kven teksten er for.",
    "Hvem tilbudet er for.": "Kven tilbodet er for.",
    "Hvem tjenesten er for.": "Kven tenesta er for.",
    "Hvilken vei tallet bør gå.": "Kva veg talet bør gå.",
    "Hvilket nivå organet er på.": "Kva nivå organet er på.",
    "Hvor kommunen eller den som driver dette, selv sier at det ikke finnes der.": (
        "Kvar kommunen eller den som driv dette, sjølv seier at det ikkje finst der."
    ),
    "Hvor langt tiltaket er kommet.": "Kor langt tiltaket er kome.",
    "Hvor mange uker hver part skal ha til å svare på en høring, når området har bestemt det.": (
        "Kor mange veker kvar part skal ha til å svare på ei høyring, når området har bestemt det."
    ),
    "Hvor mye av originalen som er lest.": "Kor mykje av originalen som er lese.",
    "Hvor møtet er, eller at det er på nett. Aldri en lenke bare deltakerne skal ha.": (
        "Kvar møtet er, eller at det er på nett. Aldri ei lenkje berre deltakarane skal ha."
    ),
    "Hvor ofte det kommer et nytt tall. Eieren får beskjed når det neste skulle vært her.": (
        "Kor ofte det kjem eit nytt tal. Eigaren får melding når det neste skulle ha vore her."
    ),
    "Hvor og hvordan man svarer.": "Kvar og korleis ein svarar.",
    "Hvor området selv sier at det ikke har avtalt dette.": "Kvar området sjølv seier at det ikkje har avtalt dette.",
    "Hvor opplysningene kommer fra.": "Kvar opplysningane kjem frå.",
    "Hvor pasienten går videre. Utelatt betyr neste steg i listen.": (
        "Kvar pasienten går vidare. Tomt tyder neste steg i lista."
    ),
    "Hvor svaret sendes, som lenke på siden.": "Kvar svaret blir sendt, som lenkje på sida.",
    "Hvor tallet hentes. Utelatt vises som «ikke lagt inn her».": (
        "Kvar talet blir henta. Tomt blir vist som «ikkje lagt inn her»."
    ),
    "Hvor tallet skal komme. Utelatt når ingen har satt et mål.": (
        "Kvar talet skal kome. Tomt når ingen har sett eit mål."
    ),
    "Hvor teksten er i sitt liv.": "Kvar teksten er i livet sitt.",
    "Hvor tilbudet holdes.": "Kvar tilbodet blir halde.",
    "Hvordan man melder seg på.": "Korleis ein melder seg på.",
    "Hvordan man tar kontakt eller henviser.": "Korleis ein tek kontakt eller viser til.",
    "Hvorfor det ble endret.": "Kvifor det vart endra.",
    "Hvorfor listen er en annen enn i det felles forløpet. Vises for leserne. Utelatt når forløpet ikke følger noe.": (
        "Kvifor lista er ei anna enn i det felles forløpet. Lesarane ser det. Tomt når forløpet ikkje følgjer noko."
    ),
    "Hvorfor steget er annerledes her. Vises for leserne.": "Kvifor steget er annleis her. Blir vist for lesarane.",
    "Hvorfor teksten er opphevet, når ingen annen tekst erstatter den.": (
        "Kvifor teksten er oppheva, når ingen annan tekst erstattar han."
    ),
    "ICD-10-koder, for eksempel J44.1.": "ICD-10-kodar, til dømes J44.1.",
    "ICPC-2-koder, for eksempel R95.": "ICPC-2-kodar, til dømes R95.",
    "Id til det felles steget som dette steget står etter.": "Id til det felles steget som dette steget står etter.",
    "Id til det felles steget som dette steget står foran.": "Id til det felles steget som dette steget står føre.",
    "Id til det felles steget som dette steget står i stedet for. Steget beholder id-en.": (
        "Id til det felles steget som dette steget står i staden for. Steget beheld id-en."
    ),
    "Id til et felles steg dere ikke følger. Da trengs bare grunnen i tillegg.": (
        "Id til eit felles steg de ikkje følgjer. Då trengst berre grunnen i tillegg."
    ),
    "Id til handlingsplanen, # og id til tiltaket, for eksempel fjord-plan#epikrise. Dagen er tiltakets `start`.": (
        "Id til handlingsplanen, # og id til tiltaket, til dømes fjord-plan#epikrise. Dagen er `start` i tiltaket."
    ),
    "Id til organet som vedtok originalen, eller navnet på det.": (
        "Id til organet som vedtok originalen, eller namnet på det."
    ),
    "Id til steget som følger.": "Id til steget som følgjer.",
    "Innsatsområdet tiltaket hører til.": "Innsatsområdet tiltaket høyrer til.",
    "Kommunene i området. En kommune kan høre til flere områder.": (
        "Kommunane i området. Ein kommune kan høyre til fleire område."
    ),
    "Kommunens navn.": "Namnet på kommunen.",
    "Kommunenummer, eller id til organet.": "Kommunenummer, eller id til organet.",
    "Kommunenummer, for eksempel 0301.": "Kommunenummer, til dømes 0301.",
    "Kommunenummer.": "Kommunenummer.",
    "Kommunenumre. Utelatt betyr alle kommunene i området.": "Kommunenummer. Tomt tyder alle kommunane i området.",
    "Kommunenumrene til dem som overtar. Flere når kommunen er delt.": (
        "Kommunenummera til dei som tek over. Fleire når kommunen er delt."
    ),
    "Kommuner der dette ikke finnes, når noen selv har sagt det. Det vi bare ikke vet, føres ikke her.": (
        "Kommunar der dette ikkje finst, når nokon sjølv har sagt det. Det vi berre ikkje veit, blir ikkje ført her."
    ),
    "Kontaktpunktene i teksten.": "Kontaktpunkta i teksten.",
    "Kontaktpunktet.": "Kontaktpunktet.",
    "Kort forklaring.": "Kort forklaring.",
    "Leder, medlem, observatør, sekretær.": "Leiar, medlem, observatør, sekretær.",
    "Lisensen tallene er gitt ut med. Skal stå når det ligger en tabell ved siden av.": (
        "Lisensen tala er gjevne ut med. Skal stå når det ligg ein tabell ved sida av."
    ),
    "Medlemmene som rolle og organisasjon.": "Medlemmene som rolle og organisasjon.",
    "Meldingen som sendes.": "Meldinga som blir send.",
    "Meldinger som sendes i steget.": "Meldingar som blir sende i steget.",
    "Meldingsadressen i Norsk helsenetts adresseregister.": "Meldingsadressa i adresseregisteret til Norsk helsenett.",
    "Målet som et tall, med punktum før desimalene: 70 eller 2.5.": (
        "Målet som eit tal, med punktum før desimalane: 70 eller 2.5."
    ),
    "Målet. Utelatt vises som «ikke lagt inn her».": "Målet. Tomt blir vist som «ikkje lagt inn her».",
    "Målform.": "Målform.",
    "Navn området har hatt. Skrives av `samhandling rename`.": (
        "Namn området har hatt. Blir skrivne av `samhandling rename`."
    ),
    "Navn organet har hatt. Skrives av `samhandling rename`.": (
        "Namn organet har hatt. Blir skrivne av `samhandling rename`."
    ),
    "Navnet i brødsmuler og lister, for eksempel «Fjordområdet».": (
        "Namnet i brødsmular og lister, til dømes «Fjordområdet»."
    ),
    "Navnet på fasen.": "Namnet på fasen.",
    "Nummeret på punktet meldingen springer ut av, for eksempel 2.1.": (
        "Nummeret på punktet meldinga spring ut av, til dømes 2.1."
    ),
    "Nummeret på punktet som ble endret, for eksempel 2.1.": "Nummeret på punktet som vart endra, til dømes 2.1.",
    "Når arbeidet begynner.": "Når arbeidet byrjar.",
    "Når denne veien følges. Utelatt når det bare er én vei.": (
        "Når denne vegen blir følgd. Tomt når det berre er éin veg."
    ),
    "Når det skal være gjort.": "Når det skal vere gjort.",
    "Når møtet begynner, for eksempel 12:00.": "Når møtet byrjar, til dømes 12:00.",
    "Når møtet slutter, for eksempel 15:00.": "Når møtet sluttar, til dømes 15:00.",
    "Når tilbudet holdes. Utelatt vises som «ikke lagt inn her».": (
        "Når tilbodet blir halde. Tomt blir vist som «ikkje lagt inn her»."
    ),
    "Om kontaktinformasjonen er åpen eller bare finnes på Helsenettet.": (
        "Om kontaktinformasjonen er open eller berre finst på Helsenettet."
    ),
    "Om møtet er planlagt, holdt eller avlyst.": "Om møtet er planlagt, halde eller avlyst.",
    "Områdene redaksjonen eier sidene i. Utelatt betyr området redaksjonen selv ligger i.": (
        "Områda redaksjonen eig sidene i. Tomt tyder området redaksjonen sjølv ligg i."
    ),
    "Ord leserne kan komme til å søke med, og som ikke står i teksten.": (
        "Ord lesarane kan kome til å søkje med, og som ikkje står i teksten."
    ),
    "Ordene leserne søker med når de trenger akkurat dette.": "Orda lesarane søkjer med når dei treng akkurat dette.",
    "Organene, eller kommunenummer, som svarte slik at det ble endret.": (
        "Organa, eller kommunenummer, som svarte slik at det vart endra."
    ),
    "Organet dette organet rapporterer til.": "Organet dette organet rapporterer til.",
    "Organet som eier teksten. Aldri en person.": "Organet som eig teksten. Aldri ein person.",
    "Organet som gjennomgikk teksten.": "Organet som gjekk gjennom teksten.",
    "Organet som har forberedt saken.": "Organet som har førebudd saka.",
    "Organet som møtes.": "Organet som møtest.",
    "Organet som skal gjøre det, eller kommunenummer. Aldri en person.": (
        "Organet som skal gjere det, eller kommunenummer. Aldri ein person."
    ),
    "Organet som vedtar tekstene dette organet eier. Utelatt betyr at organet vedtar selv.": (
        "Organet som vedtek tekstane dette organet eig. Tomt tyder at organet vedtek sjølv."
    ),
    "Organet, eller kommunenummer.": "Organet, eller kommunenummer.",
    "Organisasjonen rollen representerer.": "Organisasjonen rolla representerer.",
    "Papirene til saken.": "Papira til saka.",
    "Partene som har vedtatt originalen, når en kilde sier det.": (
        "Partane som har vedteke originalen, når ei kjelde seier det."
    ),
    "Postkassen til funksjonen som tar imot svar. Aldri en persons.": (
        "Postkassa til funksjonen som tek imot svar. Aldri ein person si."
    ),
    "Postkassen til funksjonen, for eksempel sekretariat@example.org. Aldri en persons. Vises ikke på sidene.": (
        "Postkassa til funksjonen, til dømes sekretariat@example.org. Aldri ein person si. Står ikkje på sidene."
    ),
    "Prioriterte pasientgrupper dette er for.": "Prioriterte pasientgrupper dette er for.",
    "Prioriterte pasientgrupper teksten gjelder.": "Prioriterte pasientgrupper teksten gjeld.",
    "Prioriterte pasientgrupper tiltaket gjelder.": "Prioriterte pasientgrupper tiltaket gjeld.",
    "Punktene i helse- og omsorgstjenesteloven § 6-2 som avtalen dekker, som tall fra 1 til 13.": (
        "Punkta i helse- og omsorgstenestelova § 6-2 som avtalen dekkjer, som tal frå 1 til 13."
    ),
    "Punkter området selv har sagt at det ikke har avtalt. Det vi bare ikke har fått, føres ikke her.": (
        "Punkt området sjølv har sagt at det ikkje har avtalt. Det vi berre ikkje har fått, blir ikkje ført her."
    ),
    "Punktet i helse- og omsorgstjenesteloven § 6-2, som tall fra 1 til 13.": (
        "Punktet i helse- og omsorgstenestelova § 6-2, som tal frå 1 til 13."
    ),
    "Redaksjonen som svarer så lenge denne ikke har redaktører. Utelatt betyr den sentrale redaksjonen.": (
        "Redaksjonen som svarar så lenge denne ikkje har redaktørar. Tomt tyder den sentrale redaksjonen."
    ),
    "Kontoene til redaktørene der filene ligger: brukernavn eller organisasjon/team, uten @. Bare for redaksjoner.": (
        "Kontoane til redaktørane der filene ligg: brukarnamn eller organisasjon/team, utan @. Berre for redaksjonar."
    ),
    "Navnet på en PDF i samme mappe, med små bokstaver, tall og bindestrek: 2026-11-27-referat.pdf.": (
        "Namnet på ein PDF i same mappe, med små bokstavar, tal og bindestrek: 2026-11-27-referat.pdf."
    ),
    "Adressen, når referatet ligger et annet sted. Begynner med https://.": (
        "Adressa, når referatet ligg ein annan stad. Byrjar med https://."
    ),
    "Referatet, når det ligger et annet sted eller er en PDF. Ellers skrives det som tekst på denne siden.": (
        "Referatet, når det ligg ein annan stad eller er ein PDF. Elles blir det skrive som tekst på denne sida."
    ),
    "Rolle, aldri navn på person.": "Rolle, aldri namn på person.",
    "Sakene, i den rekkefølgen de står i innkallingen.": "Sakene, i den rekkjefølgja dei står i innkallinga.",
    "Saksnummer, for eksempel 12/26. Utelatt når ingen kilde sier det.": (
        "Saksnummer, til dømes 12/26. Tomt når inga kjelde seier det."
    ),
    "Saksnummer, for eksempel «sak 12/22».": "Saksnummer, til dømes «sak 12/22».",
    "Samisk navn, der kommunen har det.": "Samisk namn, der kommunen har det.",
    "Siste dag for høringssvar.": "Siste dag for høyringssvar.",
    "Siste dag for innspill fra dem medlemmene snakker for.": "Siste dag for innspel frå dei medlemmene snakkar for.",
    "Siste dag for svar fra denne parten.": "Siste dag for svar frå denne parten.",
    "Siste dag for å melde saker og levere papirer.": "Siste dag for å melde saker og levere papir.",
    "Siste dag kommunen finnes, når den er slått sammen eller delt.": (
        "Siste dagen kommunen finst, når han er slått saman eller delt."
    ),
    "Siste dag navnet gjaldt.": "Siste dagen namnet galdt.",
    "Siste år i planperioden.": "Siste år i planperioden.",
    "Skal stå når teksten er på høring.": "Skal stå når teksten er på høyring.",
    "Slik ser vi om forløpet virker.": "Slik ser vi om forløpet verkar.",
    "Slik ser vi om tiltaket virker.": "Slik ser vi om tiltaket verkar.",
    "Slå av når ingen kilde bekrefter at kommunen hører til området. Vises som «må bekreftes».": (
        "Slå av når inga kjelde stadfestar at kommunen høyrer til området. Blir vist som «må stadfestast»."
    ),
    "Slå på når det som ble lest, var en lagret kopi. Den kan være eldre enn siden er i dag.": (
        "Slå på når det som vart lese, var ein lagra kopi. Han kan vere eldre enn sida er i dag."
    ),
    "Slå på når tallet er et antall personer. Da kan verdiene 1–4 ikke stå her, og skrives : i tabellen.": (
        "Slå på når talet er eit tal på personar. Då kan verdiane 1–4 ikkje stå her, og blir skrivne : i tabellen."
    ),
    "Språk det gis på uten tolk. Utelatt vises ikke.": "Språk det blir gitt på utan tolk. Tomt blir ikkje vist.",
    "Stegene i fasen.": "Stega i fasen.",
    "Stegene som er annerledes enn i det felles forløpet: i stedet for, foran, etter, eller ikke fulgt.": (
        "Stega som er annleis enn i det felles forløpet: i staden for, føre, etter, eller ikkje følgt."
    ),
    "Svarene som har kommet. De som ikke har svart, føres ikke opp.": (
        "Svara som har kome. Dei som ikkje har svart, blir ikkje førte opp."
    ),
    "Sykehusene eller helseforetakene i området.": "Sjukehusa eller helseføretaka i området.",
    "Søkeord som ett punkt eller steg svarer på. Tekster som bygger på denne, får dem også.": (
        "Søkjeord som eitt punkt eller steg svarar på. Tekstar som byggjer på denne, får dei òg."
    ),
    "Tallet som måler dette, når det er lagt inn. Siste verdi vises da her.": (
        "Talet som måler dette, når det er lagt inn. Siste verdi blir då vist her."
    ),
    "Teksten i meldingen. Det avsenderen fyller ut, står i klammer: [dato]. Aldri navn eller tall.": (
        "Teksten i meldinga. Det avsendaren fyller ut, står i klammer: [dato]. Aldri namn eller tal."
    ),
    "Teksten saken gjelder.": "Teksten saka gjeld.",
    "Teksten som er gjengitt her, når noen andre har skrevet og vedtatt den.": (
        "Teksten som er attgjeven her, når nokon andre har skrive og vedteke han."
    ),
    "Teksten som er vedtatt.": "Teksten som er vedteken.",
    "Teksten som gjelder i stedet, når denne er opphevet.": "Teksten som gjeld i staden, når denne er oppheva.",
    "Tekstene saken gjelder.": "Tekstane saka gjeld.",
    "Tekster denne teksten bygger på og ikke kan gjelde uten.": (
        "Tekstar denne teksten byggjer på og ikkje kan gjelde utan."
    ),
    "Tekster til dialogmelding for det som oftest går galt. Hver vises under punktet sitt, klar til å kopieres.": (
        "Tekstar til dialogmelding for det som oftast går gale. Kvar blir vist under punktet sitt, klar til kopiering."
    ),
    "Tiltakene som skal flytte tallet. Dagen de begynner, blir merket i figuren.": (
        "Tiltaka som skal flytte talet. Dagen dei byrjar, blir merkt i figuren."
    ),
    "Tiltakene.": "Tiltaka.",
    "Tittelen leserne ser.": "Tittelen lesarane ser.",
    "Utfyllende forklaring i korte setninger.": "Utfyllande forklaring i korte setningar.",
    "Vedtak som områdets kommuner og organer har gjort om tekster i andre områder.": (
        "Vedtak som kommunane og organa i området har gjort om tekstar i andre område."
    ),
    "Vedtaket av originalen, når en kilde sier det. Det er ikke et vedtak av teksten her.": (
        "Vedtaket av originalen, når ei kjelde seier det. Det er ikkje eit vedtak av teksten her."
    ),
    "Vedtaket med møtets egne ord.": "Vedtaket med orda møtet brukte.",
    "Vedtaksdato.": "Vedtaksdato.",
    "Versjonen av den felles teksten som er vurdert.": "Versjonen av den felles teksten som er vurdert.",
    "Versjonen saken gjelder. Utelatt når saken ikke gjelder én versjon.": (
        "Versjonen saka gjeld. Tomt når saka ikkje gjeld éin versjon."
    ),
    "Versjonen vedtaket gjelder. Utelatt betyr versjonen som står i dokumentet.": (
        "Versjonen vedtaket gjeld. Tomt tyder versjonen som står i dokumentet."
    ),
    "Versjonen vedtaket gjelder.": "Versjonen vedtaket gjeld.",
    "Versjonsnummer, for eksempel 2.1.": "Versjonsnummer, til dømes 2.1.",
    "Åpent telefonnummer, for eksempel 116 117 eller 72 57 30 00. Aldri et nummer som bare finnes på Helsenettet.": (
        "Ope telefonnummer, til dømes 116 117 eller 72 57 30 00. Aldri eit nummer som berre finst på Helsenettet."
    ),
    "Åpningstid. Utelatt vises som «ikke lagt inn her».": "Opningstid. Tomt blir vist som «ikkje lagt inn her».",
    "Én linje for hver gjennomgang. Revisjonsdatoen flyttes bare sammen med en ny linje her.": (
        "Éi linje for kvar gjennomgang. Revisjonsdatoen blir flytta berre saman med ei ny linje her."
    ),
    "Én linje for hvert vedtak. Skal stå når teksten er gyldig.": (
        "Éi linje for kvart vedtak. Skal stå når teksten er gyldig."
    ),
    "Én setning som sier hva leseren finner her. Vises i lister og søk. Høyst 200 tegn.": (
        "Éi setning som seier kva lesaren finn her. Blir vist i lister og søk. Høgst 200 teikn."
    ),
}
