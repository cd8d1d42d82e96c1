using System.Security.Cryptography;

namespace RelapseCheck.Store;

/// <summary>
/// The deployment's salt and pepper: 32 random bytes each, made at first start, kept outside the database folder.
/// Without them no passphrase and no cookie opens anything, so they are never made anew beside existing journals.
/// </summary>
internal sealed class DeploymentKeys(StoreOptions options)
{
    private const int Length = 32;
    private byte[]? _salt, _pepper;

    public ReadOnlySpan<byte> Salt => _salt ?? throw NotRead();

    public ReadOnlySpan<byte> Pepper => _pepper ?? throw NotRead();

    private string Folder => Path.Combine(options.DataFolder, "keys");

    /// <summary>Reads both, or makes what is missing while there is no journal yet.</summary>
    public void ReadOrMake(bool journalsExist)
    {
        PrivateFiles.MakeFolder(Folder);
        var (salt, pepper) = (ReadOrMake("salt", journalsExist), ReadOrMake("pepper", journalsExist));
        if (CryptographicOperations.FixedTimeEquals(salt, pepper))
        {
            throw new KeyFolderException("The salt and the pepper in the key folder are the same. Put back the right ones.");
        }

        (_salt, _pepper) = (salt, pepper);
    }

    /// <summary>Reads both; makes nothing, not even the folder.</summary>
    public void Read()
    {
        if (!Directory.Exists(Folder))
        {
            throw new KeyFolderException("There is no key folder. Put it back.");
        }

        ReadOrMake(journalsExist: true);
    }

    private static InvalidOperationException NotRead() => new("StoreSetup.Migrate has not run.");

    private byte[] ReadOrMake(string name, bool journalsExist)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            Make(path, name, journalsExist);
        }

        if (PrivateFiles.MayBeReadByOthers(path))
        {
            throw new KeyFolderException($"The {name} in the key folder may be read by others. Set its mode to 0600.");
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length ? key : throw new KeyFolderException($"The {name} in the key folder is not 32 bytes long. Put back the right one.");
    }

    private static void Make(string path, string name, bool journalsExist)
    {
        if (journalsExist)
        {
            throw new KeyFolderException($"The {name} is missing from the key folder, and there are journals that need it. Put it back.");
        }

        // Under its name only once it is whole, for a start may be cut short.
        using (var file = PrivateFiles.Open(path + ".new", FileMode.Create, FileShare.None))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
    }
}
