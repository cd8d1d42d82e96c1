using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace RelapseCheck.Store;

/// <summary>
/// Makes scattered tables WITHOUT ROWID. A change of a column rebuilds the table as <c>ef_temp_</c> and its name,
/// and would drop that in silence, so that name is covered too.
/// </summary>
internal sealed class WithoutRowid(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (model?.GetEntityTypes().Any(type => IsScattered(type, operation.Name)) == true)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }

    private static bool IsScattered(IEntityType type, string table) =>
        type[RowConfiguration.ScatteredAnnotation] is true && (table == type.GetTableName() || table == "ef_temp_" + type.GetTableName());
}
