using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Communications.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "communications");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "communications",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    comm_cashless = table.Column<string>(type: "jsonb", nullable: true),
                    comm_cashless_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_standees = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id = table.Column<string>(type: "jsonb", nullable: true),
                    comm_citizen_id_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_standees = table.Column<long>(type: "bigint", nullable: true),
                    comm_other = table.Column<string>(type: "jsonb", nullable: true),
                    comm_other_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_standees = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "communications",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "communications",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    comm_cashless = table.Column<string>(type: "jsonb", nullable: true),
                    comm_cashless_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_cashless_standees = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id = table.Column<string>(type: "jsonb", nullable: true),
                    comm_citizen_id_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_citizen_id_standees = table.Column<long>(type: "bigint", nullable: true),
                    comm_other = table.Column<string>(type: "jsonb", nullable: true),
                    comm_other_articles = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_banners = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_broadcasts = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_leaflets = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_other_forms = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_panels = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_posters = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_sessions = table.Column<long>(type: "bigint", nullable: true),
                    comm_other_standees = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "communications",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "communications",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "communications",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "communications");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "communications");
        }
    }
}
