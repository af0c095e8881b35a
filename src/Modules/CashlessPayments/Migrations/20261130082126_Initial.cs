using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.CashlessPayments.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "cashless_payments");

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "cashless_payments",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    bank_transfer = table.Column<long>(type: "bigint", nullable: true),
                    dynamic_qr = table.Column<long>(type: "bigint", nullable: true),
                    e_wallet = table.Column<long>(type: "bigint", nullable: true),
                    other_cashless = table.Column<long>(type: "bigint", nullable: true),
                    payments = table.Column<long>(type: "bigint", nullable: true),
                    pos = table.Column<long>(type: "bigint", nullable: true),
                    static_qr = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.filing_id);
                    table.ForeignKey(
                        name: "fk_figures_filing",
                        column: x => x.filing_id,
                        principalSchema: "cashless_payments",
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "station_figures",
                schema: "cashless_payments",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    station = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    bank_transfer = table.Column<long>(type: "bigint", nullable: true),
                    dynamic_qr = table.Column<long>(type: "bigint", nullable: true),
                    e_wallet = table.Column<long>(type: "bigint", nullable: true),
                    other_cashless = table.Column<long>(type: "bigint", nullable: true),
                    payments = table.Column<long>(type: "bigint", nullable: true),
                    pos = table.Column<long>(type: "bigint", nullable: true),
                    static_qr = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_station_figures", x => new { x.filing_id, x.station });
                    table.ForeignKey(
                        name: "fk_station_figures_station",
                        columns: x => new { x.filing_id, x.station },
                        principalSchema: "cashless_payments",
                        principalTable: "filing_stations",
                        principalColumns: new[] { "filing_id", "station" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_figures_period",
                schema: "cashless_payments",
                table: "figures",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_station_figures_period",
                schema: "cashless_payments",
                table: "station_figures",
                column: "period");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figures",
                schema: "cashless_payments");

            migrationBuilder.DropTable(
                name: "station_figures",
                schema: "cashless_payments");
        }
    }
}
