using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DeAn06.Modules.Calendar.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "calendar");

            migrationBuilder.CreateTable(
                name: "board_cells",
                schema: "calendar",
                columns: table => new
                {
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    submission = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    synthetic = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_cells", x => new { x.period, x.facility, x.section });
                });

            migrationBuilder.CreateTable(
                name: "board_changes",
                schema: "calendar",
                columns: table => new
                {
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    changed_in = table.Column<ulong>(type: "xid8", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_board_changes", x => new { x.period, x.facility });
                });

            migrationBuilder.CreateTable(
                name: "periods",
                schema: "calendar",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    data_from = table.Column<DateOnly>(type: "date", nullable: false),
                    data_to = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    forms = table.Column<string[]>(type: "text[]", nullable: false),
                    calendar_version = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    closing_reason = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_periods", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "extensions",
                schema: "calendar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    section = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    granted_by = table.Column<string>(type: "text", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_extensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_extensions_periods_period",
                        column: x => x.period,
                        principalSchema: "calendar",
                        principalTable: "periods",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "period_decisions",
                schema: "calendar",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    period = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_period_decisions_periods_period",
                        column: x => x.period,
                        principalSchema: "calendar",
                        principalTable: "periods",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                schema: "calendar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    facility = table.Column<string>(type: "text", nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    message = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_by = table.Column<string>(type: "text", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminders_periods_period",
                        column: x => x.period,
                        principalSchema: "calendar",
                        principalTable: "periods",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_board_changes_period_changed_in",
                schema: "calendar",
                table: "board_changes",
                columns: new[] { "period", "changed_in" });

            migrationBuilder.CreateIndex(
                name: "ix_extensions_period_facility",
                schema: "calendar",
                table: "extensions",
                columns: new[] { "period", "facility" });

            migrationBuilder.CreateIndex(
                name: "ix_period_decisions_period",
                schema: "calendar",
                table: "period_decisions",
                column: "period");

            migrationBuilder.CreateIndex(
                name: "ix_periods_year",
                schema: "calendar",
                table: "periods",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_reminders_period_facility_at",
                schema: "calendar",
                table: "reminders",
                columns: new[] { "period", "facility", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_cells",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "board_changes",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "extensions",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "period_decisions",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "reminders",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "periods",
                schema: "calendar");
        }
    }
}
