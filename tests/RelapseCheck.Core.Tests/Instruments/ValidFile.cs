namespace RelapseCheck.Core.Tests.Instruments;

/// <summary>One small instrument that holds; each test spoils it once.</summary>
internal static class ValidFile
{
    public const string Name = "own.yaml";

    public const string Text = """
        id: own
        version: 1
        rated: true
        title: { en: "How was today?", es: "¿Cómo fue hoy?" }
        lead: { en: "Any answer is fine.", es: "Vale cualquier respuesta." }
        bands:
          - { code: low, from: 0, reason: { en: "A judgement.", es: "Un criterio." } }
          - { code: moderate, from: 25, reason: { en: "A judgement.", es: "Un criterio." } }
          - { code: high, from: 50, reason: { en: "A judgement.", es: "Un criterio." } }
          - { code: severe, from: 75.5, reason: { en: "A judgement.", es: "Un criterio." } }
        steps:
          - id: body
            title: { en: "Body", es: "Cuerpo" }
            facts:
              - id: prescribed
                ask: { en: "Is a medicine prescribed?", es: "¿Te recetaron una medicina?" }
                kind: one
                fact: true
                choices:
                  - { code: none, en: "None", es: "Ninguna" }
                  - { code: methadone, en: "Methadone", es: "Metadona" }
              - id: left-care-days
                ask: { en: "How many days ago?", es: "¿Hace cuántos días?" }
                kind: number
                fact: true
                when: { worst: pain }
            items:
              - id: medicine
                domain: physiological
                name: { en: "Medicine", es: "Medicina" }
                ask: { en: "Did you take it?", es: "¿La tomaste?" }
                rung: 7
                strength: { en: "Took it", es: "La tomaste" }
                applies-unless: { is: { id: prescribed, codes: [none] } }
                options:
                  - { code: "yes", en: "Yes", es: "Sí", points: 0 }
                  - { code: "no", en: "No", es: "No", points: 3 }
                next-step: { title: { en: "Call", es: "Llama" }, text: { en: "Call today.", es: "Llama hoy." }, sources: [S0] }
                evidence: { status: source-document, sources: [S0], points: { en: "A judgement.", es: "Un criterio." } }
              - id: pain
                domain: physiological
                name: { en: "Pain", es: "Dolor" }
                ask: { en: "Did it hurt?", es: "¿Te dolió?" }
                scale: false
                options:
                  - { code: none, en: "No", es: "No", points: 0 }
                  - { code: some, en: "Some", es: "Algo", points: 1 }
                  - { code: much, en: "Much", es: "Mucho", points: 2 }
                follow-ups:
                  - id: where
                    ask: { en: "Where?", es: "¿Dónde?" }
                    kind: many
                    when: { all: [ { two-worst: pain }, { any: [ { above: medicine }, { at-most: { id: left-care-days, number: 30 } } ] } ] }
                    choices:
                      - { code: back, en: "Back", es: "Espalda" }
                      - { code: legs, en: "Legs", es: "Piernas" }
                evidence: { status: literature, sources: [S4], citation: "A study, 2020.", points: { en: "A judgement.", es: "Un criterio." } }
        """;
}
