using RelapseCheck.Core.Journals;
using RelapseCheck.Core.Scoring;
using RelapseCheck.Core.Sealing;
using RelapseCheck.Core.Sharing;
using RelapseCheck.Store;
using RelapseCheck.Store.Accounts;
using RelapseCheck.Web.Features.Counselor.Accounts;
using RelapseCheck.Web.Hosting;

namespace RelapseCheck.Web.Features.Demo;

/// <summary>A made-up clinic: a counselor and a supervisor, consents, and what the counselor keeps of their own.</summary>
public sealed class DemoClinic(OrganisationStore organisations, AccountStore accounts, SetUpStore setUps, Invitations invitations, ShareStore shares, CaseStore cases, TimeProvider time)
{
    private const string Name = "Harbor Street Clinic (made up)";
    private const int Back = 90, PhraseWords = 5;

    /// <summary>Makes the organisation; its id.</summary>
    public async Task<Guid> Organisation(CancellationToken cancellation) =>
        await organisations.Add(Name, cancellation) ?? throw new InvalidOperationException("The made-up clinic is there already.");

    /// <summary>Makes an account that is ready to sign in.</summary>
    public async Task<DemoSignIn> Account(Guid organisation, string name, string email, AccountRole role, CancellationToken cancellation)
    {
        var account = await accounts.Add(new(organisation, name, email, role), cancellation) ?? throw new InvalidOperationException("The made-up account is there already.");
        var link = (await setUps.Make(organisation, account, cancellation))!;
        var phrase = string.Join(' ', Passphrase.New("en").Words("en").Take(PhraseWords));
        await setUps.ChoosePassword(link, phrase, cancellation);
        var key = Totp.NewKey();

        // The code of the step before, so that the present one is still good for a first sign-in.
        await setUps.FinishWithTotp(link, key, Totp.Code(key, Totp.StepOf(time.GetUtcNow()) - 1), cancellation);
        return new(account, name, role, email, phrase, Base32.Of(key));
    }

    /// <summary>Lets a made-up journal share with an account, as its owner would: by an invitation and a consent.</summary>
    public async Task<ShareEntry> Share(OpenJournal journal, string called, JournalKind kind, ShareScope scope, int until, DateOnly lastDay, DemoSignIn with, Guid organisation, CancellationToken cancellation)
    {
        var invitation = await invitations.Make(with.Account, organisation, cancellation) ?? throw new InvalidOperationException("Too many made-up invitations are open.");
        var now = time.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        var consent = new Consent(called, new(with.Account, organisation, with.Name, Name), scope, lastDay.AddDays(-Back), today.AddDays(until), called, now, Consent.NewestText) { Kind = kind };
        return await shares.Agree(journal, invitation.Code, consent, Consent.EndOf(consent.Until, time.LocalTimeZone), cancellation);
    }

    /// <summary>Writes what the counselor keeps of their own on some of them.</summary>
    public async Task Files(IReadOnlyList<ShareEntry> entries, ShareEntry family, ShareEntry familyOf, DemoSignIn counselor, Guid organisation, CancellationToken cancellation)
    {
        var viewer = new Viewer(counselor.Account, organisation, counselor.Name, "made up");
        var (now, draws) = (time.GetLocalNow(), new Draws((ulong)entries.Count));
        var today = DateOnly.FromDateTime(now.DateTime);
        for (var i = 0; i < entries.Count; i++)
        {
            var file = CounselorFile.Empty with
            {
                LastSession = today.AddDays(-3 - draws.Next(18)),
                NextSession = i % 4 == 3 ? null : today.AddDays(i % 9).ToDateTime(new TimeOnly(9 + draws.Next(8), 0)),
                Label = i % 6 == 1 ? DemoJournals.Say("label", "en") : null,
                FollowUpOn = i % 8 == 2 ? today : null,
                SeenAt = i % 5 == 0 ? now.AddDays(-2) : null,
                Beside = ReferenceEquals(entries[i], familyOf) ? family.Id : null,
                Notes = i % 6 == 2 ? [new(FormId.New(), now.AddDays(-9), DemoJournals.Say("counselor.note", "en"))] : [],
            };
            await cases.ChangeFile(viewer, entries[i].Id, _ => file, cancellation);
        }
    }
}
