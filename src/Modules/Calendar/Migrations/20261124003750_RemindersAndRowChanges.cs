using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Calendar.Migrations
{
    /// <inheritdoc />
    public partial class RemindersAndRowChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_reminders_period_facility_at",
                schema: "calendar",
                table: "reminders",
                columns: new[] { "period", "facility", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "board_changes",
                schema: "calendar");

            migrationBuilder.DropTable(
                name: "reminders",
                schema: "calendar");
        }
    }
}
