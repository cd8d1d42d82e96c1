using System.Text.Json;
using RelapseCheck.Core.Instruments;

namespace RelapseCheck.Core.Tests.Cli;

public sealed class InstrumentsTests : IDisposable
{
    private readonly Commands _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Json_holds_every_instrument_with_bands_items_and_follow_ups_and_the_rules_in_order()
    {
        Assert.Equal(0, _commands.Run("instruments", "--format", "json"));
        using var json = JsonDocument.Parse(_commands.Printed);
        var instruments = json.RootElement.GetProperty("instruments").EnumerateArray().ToArray();
        Assert.Equal(["daily", "weekly", "hard-day", "background", "observer"], instruments.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(["low", "moderate", "high", "severe"], instruments[1].GetProperty("bands").EnumerateArray().Select(band => band.GetProperty("code").GetString()));
        var mood = instruments[0].GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "low-mood");
        Assert.Equal("psychological", mood.GetProperty("domain").GetString());
        Assert.Equal(3, mood.GetProperty("options")[3].GetProperty("points").GetInt32());
        Assert.Equal(["no", "yes"], mood.GetProperty("followUps")[0].GetProperty("options").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("unsafe", json.RootElement.GetProperty("safetyRules")[0].GetProperty("id").GetString());
        Assert.Equal(11, json.RootElement.GetProperty("safetyRules").GetArrayLength());
    }

    [Fact]
    public void The_table_names_every_item_and_rule()
    {
        Assert.Equal(0, _commands.Run("instruments"));
        Assert.All(InstrumentCatalog.Shipped.All.SelectMany(instrument => instrument.Items), item => Assert.Contains(item.Id, _commands.Printed, StringComparison.Ordinal));
        Assert.Contains("just-once-near", _commands.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clinicians_own_file_is_checked()
    {
        var good = _commands.Write("own.yaml", """
            id: own
            version: 1
            rated: false
            title: { en: "Own", es: "Propio" }
            lead: { en: "One question.", es: "Una pregunta." }
            steps:
              - id: body
                title: { en: "Body", es: "Cuerpo" }
                items:
                  - id: rested
                    domain: physiological
                    name: { en: "Rest", es: "Descanso" }
                    ask: { en: "Did you rest?", es: "¿Descansaste?" }
                    options:
                      - { code: "yes", en: "Yes", es: "Sí" }
                      - { code: "no", en: "No", es: "No" }
                    evidence: { status: source-document, sources: [S0], points: { en: "None.", es: "Ninguno." } }
            """);
        Assert.Equal((0, ""), (_commands.Run("instruments", "check", good), _commands.Error));
        Assert.Contains("own version 1, 1 items", _commands.Printed, StringComparison.Ordinal);

        var bad = _commands.Write("bad.yaml", File.ReadAllText(good).Replace("physiological", "digital", StringComparison.Ordinal));
        Assert.Equal(2, _commands.Run("instruments", "check", bad));
        Assert.Contains("bad.yaml:11: unknown domain 'digital'", _commands.Error, StringComparison.Ordinal);
        Assert.Equal(2, _commands.Run("instruments", "check", bad + "x"));
        Assert.Contains("there is no such file", _commands.Error, StringComparison.Ordinal);
    }
}
