"""Articles of our own invention, as a newsroom would hand them in."""

FLOOD = (
    " date 2026-03-04 Het water bij Zuiderveen staat 120 centimeter hoger dan gewoonlijk.\n\n"
    "In de nacht van maandag 2 op woensdag 3 maart braken twee dijken. Ruim 1.200 bewoners van "
    "Zuiderveen zijn geëvacueerd, zei burgemeester Anna de Wilde dinsdag. ‘We hebben dit in "
    "veertig jaar niet gezien,’ zei zij.\n\n"
    "De schade bedraagt volgens de gemeente 3,4 miljoen euro.\n"
)
FIRE = (
    "---\ntitle: Fire in Port Arlen\ndate: 2026-03-05\noutlet: Arlen Post\nlanguage: en\n---\n"
    "More than 40 firefighters were sent to the harbour of Port Arlen on Wednesday. "
    '"It was over in two hours," said fire chief Martha Dunne. '
    "The damage is put at $2.5 million.\n"
)
GERMAN = (
    "Der Minister sagte am Dienstag in Oberfeld, dass die neue Brücke über den Fluss erst im "
    "kommenden Jahr fertig wird. Die Kosten sind auf zwölf Millionen Euro gestiegen, und die "
    "Bürger der Stadt haben noch keine Antwort bekommen.\n"
)
