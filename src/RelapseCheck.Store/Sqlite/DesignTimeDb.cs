using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RelapseCheck.Store;

/// <summary>Used by <c>dotnet ef</c> when it writes a migration; no file is opened.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<StoreDb>
{
    public StoreDb CreateDbContext(string[] args)
    {
        var options = new StoreOptions { DataFolder = Path.GetTempPath() };
        var builder = new DbContextOptionsBuilder<StoreDb>();
        SqliteDb.Configure(builder, SqliteDb.PathOf(options), new SqliteFile(options));
        return new StoreDb(builder.Options);
    }
}
