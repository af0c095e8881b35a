using DeAn06.Platform.Events;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.SharedKernel.Events;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace DeAn06.Reporting.Writing;

/// <summary>Rows of many filings of one section, with their lines, stations and events, as one command.</summary>
internal sealed class FilingRows<T>
    where T : class, IFigures, new()
{
    private Tables? tables;

    /// <param name="begun">Not stored yet.</param>
    /// <param name="changed">Stored at the version before.</param>
    /// <param name="left">Stations that they no longer have.</param>
    public BatchCommand Write(
        IModel model,
        IReadOnlyList<Filing<T>> begun,
        IReadOnlyList<Filing<T>> changed,
        IReadOnlyList<(Guid Filing, string Station)> left,
        IReadOnlyList<FilingChanged> events
    )
    {
        tables ??= new Tables(model);
        var command = new BatchCommand();
        if (begun.Count > 0)
        {
            tables.Filings.Insert(command, begun);
        }

        if (changed.Count > 0)
        {
            tables.Filings.Update(command, changed, "t.version = u.version - 1");
        }

        Filing<T>[] all = [.. begun, .. changed];
        tables.Figures.Put(command, [.. all.Select(filing => filing.Row)]);
        if (left.Count > 0)
        {
            tables.Stations.Delete(
                command,
                [.. left.Select(station => new object[] { station.Filing, station.Station })]
            );
        }

        StationFigures<T>[] stations = [.. all.SelectMany(filing => filing.Stations)];
        if (stations.Length > 0)
        {
            tables.Stations.Put(command, stations);
            tables.StationFigures.Put(command, [.. stations.Select(station => station.Row)]);
        }

        Tell(command, tables.Outbox, [.. events.Select(OutboxMessage.Of)]);
        return command;
    }

    // Its number is the server's, and who has it is a list, of which no array can hold many.
    private static void Tell(BatchCommand command, string outbox, OutboxMessage[] messages)
    {
        string Texts(string type, Func<OutboxMessage, string> text) =>
            command.Value(new NpgsqlParameter { Value = messages.Select(text).ToArray(), DataTypeName = type + "[]" });
        command.Add(
            $"""
            insert into {outbox} (key, payload, delivered_to, failures)
            select key, payload, array[]::text[], jsonb_build_object()
            from unnest({Texts("text", m => m.Key)}, {Texts("jsonb", m => m.Payload)}) as u (key, payload)
            """,
            messages.Length
        );
    }

    private sealed class Tables(IModel model)
    {
        public BatchTable Filings { get; } = new(TypeOf<Filing<T>>(model), []);

        public BatchTable Figures { get; } = WithLines<FiguresRow<T>>(model, row => row.Values);

        public BatchTable Stations { get; } = new(TypeOf<StationFigures<T>>(model), []);

        public BatchTable StationFigures { get; } = WithLines<StationFiguresRow<T>>(model, row => row.Values);

        public string Outbox { get; } = BatchTable.NameOf(TypeOf<OutboxMessage>(model));

        private static BatchTable WithLines<TRow>(IModel model, Func<TRow, T> values)
        {
            var type = TypeOf<TRow>(model);
            var complex = type.FindComplexProperty(nameof(FiguresRow<T>.Values))!.ComplexType;
            return new BatchTable(
                type,
                complex
                    .GetProperties()
                    // As EF reads it: a line may show what follows from others where it holds what was typed.
                    .Select(property =>
                        BatchColumn.Of(
                            property,
                            isKey: false,
                            row => property.GetGetter().GetClrValue(values((TRow)row))
                        )
                    )
            );
        }

        private static IEntityType TypeOf<TRow>(IModel model) => model.FindEntityType(typeof(TRow))!;
    }
}
