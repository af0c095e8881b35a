using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Documents.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "documents");

            migrationBuilder.CreateTable(
                name: "directive_documents_figures",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    directive_document_count = table.Column<long>(type: "bigint", nullable: true),
                    directive_documents = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_documents_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_directive_documents_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "directive_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directive_documents_station_figures",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    directive_document_count = table.Column<long>(type: "bigint", nullable: true),
                    directive_documents = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_documents_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_directive_documents_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "documents",
                        principalTable: "directive_documents_filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "online_documents_figures",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    docs_in = table.Column<long>(type: "bigint", nullable: true),
                    docs_in_online = table.Column<long>(type: "bigint", nullable: true),
                    docs_out = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_both_signed = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_leader_only = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_org_only = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_unsigned = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_documents_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_online_documents_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "documents",
                        principalTable: "online_documents_filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "online_documents_station_figures",
                schema: "documents",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    docs_in = table.Column<long>(type: "bigint", nullable: true),
                    docs_in_online = table.Column<long>(type: "bigint", nullable: true),
                    docs_out = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_both_signed = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_leader_only = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_org_only = table.Column<long>(type: "bigint", nullable: true),
                    docs_out_unsigned = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_online_documents_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_online_documents_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "documents",
                        principalTable: "online_documents_filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_figures_period",
                schema: "documents",
                table: "directive_documents_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_directive_documents_station_figures_period",
                schema: "documents",
                table: "directive_documents_station_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_figures_period",
                schema: "documents",
                table: "online_documents_figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_online_documents_station_figures_period",
                schema: "documents",
                table: "online_documents_station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directive_documents_figures",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "directive_documents_station_figures",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "online_documents_figures",
                schema: "documents");

            migrationBuilder.DropTable(
                name: "online_documents_station_figures",
                schema: "documents");
        }
    }
}
