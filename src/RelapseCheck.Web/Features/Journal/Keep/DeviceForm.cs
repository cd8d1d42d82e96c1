using FluentValidation;
using RelapseCheck.Store;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Journal.Keep;

/// <summary>Which kind of phone this is, as posted; nothing is preselected.</summary>
public sealed class DeviceForm
{
    /// <summary>The value of "only I use this phone".</summary>
    public const string Own = "own";

    /// <summary>The value of "shared, or someone checks it".</summary>
    public const string Shared = "shared";

    /// <summary>Own, shared, or empty.</summary>
    public string Device { get; init; } = "";

    /// <summary>The PIN wished for; empty means none. It counts on an own phone only.</summary>
    public string Pin { get; init; } = "";

    /// <summary>The kind, once valid.</summary>
    public SessionKind Kind => Device == Own ? SessionKind.OwnPhone : SessionKind.SharedDevice;

    /// <summary>The PIN that counts, or null.</summary>
    public string? PinOrNone => Device == Own && Pin.Length > 0 ? Pin : null;

    /// <summary>Reads the posted fields.</summary>
    public static DeviceForm Of(IFormCollection form) => new() { Device = form["device"].ToString(), Pin = form["pin"].ToString().Trim() };
}

/// <summary>Says what is missing about the phone.</summary>
public sealed class DeviceValidator : AbstractValidator<DeviceForm>
{
    /// <summary>The rules; messages are names in <see cref="JournalText"/>.</summary>
    public DeviceValidator()
    {
        RuleFor(form => form.Device).Must(device => device is DeviceForm.Own or DeviceForm.Shared).WithMessage("Device_Missing");
        RuleFor(form => form.Pin).Matches("^([0-9]{4,6})?$").When(form => form.Device == DeviceForm.Own).WithMessage("Pin_Shape");
    }

    /// <summary>The problems of a form, each with the id of its field.</summary>
    public static IReadOnlyList<HeldProblem> Problems(DeviceForm form) =>
        [.. new DeviceValidator().Validate(form).Errors.Select(error => new HeldProblem(error.PropertyName == nameof(DeviceForm.Device) ? DeviceFields.FirstId : DeviceFields.PinId, error.ErrorMessage))];
}
