using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sankofa.Core.Migrations
{
    /// <inheritdoc />
    public partial class Dialogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    actions_counted = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogue_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shared = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogue_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    continent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<int>(type: "integer", nullable: false),
                    valid_until = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    funded_by = table.Column<string[]>(type: "text[]", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    budget_minor = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    implementer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_initiative", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "label_checklist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    is_official = table.Column<bool>(type: "boolean", nullable: false),
                    deciding_body = table.Column<string>(type: "jsonb", nullable: false),
                    valid_months = table.Column<int>(type: "integer", nullable: false),
                    report_months = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_checklist", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cross_cutting_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cross_cutting_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_cross_cutting_priority_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "action_plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_domain",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_domain", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_domain_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "action_plan",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_application",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    checklist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    earlier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    why = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    funded_by = table.Column<string[]>(type: "text[]", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    action_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    budget_minor = table.Column<long>(type: "bigint", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shown_to = table.Column<string[]>(type: "text[]", nullable: false),
                    shared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_application", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_application_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_label_application_label_checklist_checklist_id",
                        column: x => x.checklist_id,
                        principalTable: "label_checklist",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    checklist_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    is_needed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_criterion", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_criterion_label_checklist_checklist_id",
                        column: x => x.checklist_id,
                        principalTable: "label_checklist",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "dialogue_mandate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_mandate", x => x.id);
                    table.ForeignKey(
                        name: "fk_dialogue_mandate_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_objective",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    is_short = table.Column<bool>(type: "boolean", nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_objective", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_objective_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "road_map",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    referents = table.Column<string[]>(type: "text[]", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road_map", x => x.id);
                    table.ForeignKey(
                        name: "fk_road_map_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    funded_by = table.Column<string[]>(type: "text[]", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    action_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    report_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_why = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_label_application_application_id",
                        column: x => x.application_id,
                        principalTable: "label_application",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_granted = table.Column<bool>(type: "boolean", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_decision_label_application_application_id",
                        column: x => x.application_id,
                        principalTable: "label_application",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_opinion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_opinion", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_opinion_label_application_application_id",
                        column: x => x.application_id,
                        principalTable: "label_application",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_finding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    check = table.Column<int>(type: "integer", nullable: false),
                    finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    remark = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_finding", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_finding_label_application_application_id",
                        column: x => x.application_id,
                        principalTable: "label_application",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_label_finding_label_criterion_criterion_id",
                        column: x => x.criterion_id,
                        principalTable: "label_criterion",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    to = table.Column<int>(type: "integer", nullable: false),
                    date_note = table.Column<string>(type: "jsonb", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    co_chairs = table.Column<string[]>(type: "text[]", nullable: false),
                    profile = table.Column<string>(type: "jsonb", nullable: false),
                    aims = table.Column<string>(type: "jsonb", nullable: false),
                    expected_results = table.Column<string>(type: "jsonb", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    register_until = table.Column<DateOnly>(type: "date", nullable: true),
                    seats_per_country = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sorts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_activity_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "plan_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    wording = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sureness = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_action_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "balance_sheet",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_map_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    referents = table.Column<string[]>(type: "text[]", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance_sheet", x => x.id);
                    table.ForeignKey(
                        name: "fk_balance_sheet_road_map_road_map_id",
                        column: x => x.road_map_id,
                        principalTable: "road_map",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "label_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    label_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_label_report_label_label_id",
                        column: x => x.label_id,
                        principalTable: "label",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seats = table.Column<int>(type: "integer", nullable: true),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_invitation_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_activity_invitation_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    function = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on_line = table.Column<bool>(type: "boolean", nullable: false),
                    heads_delegation = table.Column<bool>(type: "boolean", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    needs = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_registration", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_registration_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_activity_registration_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_session_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "agenda_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    speakers = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_point_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "conclusion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    said_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion", x => x.id);
                    table.ForeignKey(
                        name: "fk_conclusion_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_conclusion_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_conclusion_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "recommendation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    said_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    addressees = table.Column<string[]>(type: "text[]", nullable: false),
                    addressees_note = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    due = table.Column<int>(type: "integer", nullable: false),
                    due_note = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recommendation", x => x.id);
                    table.ForeignKey(
                        name: "fk_recommendation_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_recommendation_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_recommendation_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "recorded_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    how = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_recorded_decision_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_recorded_decision_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_recorded_decision_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "capacity_need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    topic = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expressed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacity_need", x => x.id);
                    table.ForeignKey(
                        name: "fk_capacity_need_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "contribution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "jsonb", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_contribution_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "road_map_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    road_map_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    activity = table.Column<string>(type: "jsonb", nullable: false),
                    expected = table.Column<string>(type: "jsonb", nullable: false),
                    need = table.Column<string>(type: "jsonb", nullable: false),
                    when = table.Column<int>(type: "integer", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_road_map_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_road_map_item_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_road_map_item_road_map_road_map_id",
                        column: x => x.road_map_id,
                        principalTable: "road_map",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "twinning",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    other = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    subject = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    results = table.Column<string>(type: "jsonb", nullable: false),
                    resulted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_twinning", x => x.id);
                    table.ForeignKey(
                        name: "fk_twinning_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "session_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_point_activity_session_session_id",
                        column: x => x.session_id,
                        principalTable: "activity_session",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_session_point_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_session_point_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "follow_up",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    evidence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_follow_up_dialogue_document_document_id",
                        column: x => x.document_id,
                        principalTable: "dialogue_document",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_follow_up_recommendation_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "support_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    what = table.Column<string>(type: "jsonb", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: false),
                    restored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_request_capacity_need_need_id",
                        column: x => x.need_id,
                        principalTable: "capacity_need",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_support_request_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "balance_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    what = table.Column<string>(type: "jsonb", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "jsonb", nullable: false),
                    lesson = table.Column<string>(type: "jsonb", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_balance_line_balance_sheet_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "balance_sheet",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_balance_line_road_map_item_item_id",
                        column: x => x.item_id,
                        principalTable: "road_map_item",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "twinning_exchange",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    twinning_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_twinning_exchange", x => x.id);
                    table.ForeignKey(
                        name: "fk_twinning_exchange_twinning_twinning_id",
                        column: x => x.twinning_id,
                        principalTable: "twinning",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "capacity_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    topics = table.Column<string>(type: "jsonb", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    restored = table.Column<string>(type: "jsonb", nullable: false),
                    restored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacity_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_capacity_event_support_request_request_id",
                        column: x => x.request_id,
                        principalTable: "support_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "support_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    partner = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_support_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_support_answer_support_request_request_id",
                        column: x => x.request_id,
                        principalTable: "support_request",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "capacity_participation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    women = table.Column<int>(type: "integer", nullable: false),
                    men = table.Column<int>(type: "integer", nullable: false),
                    functions = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_capacity_participation", x => x.id);
                    table.ForeignKey(
                        name: "fk_capacity_participation_capacity_event_event_id",
                        column: x => x.event_id,
                        principalTable: "capacity_event",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_plan_code",
                table: "action_plan",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_code",
                table: "activity",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_domain_id",
                table: "activity",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_objective_id",
                table: "activity",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_sorts_on_id",
                table: "activity",
                columns: new[] { "sorts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_invitation_activity_id_country",
                table: "activity_invitation",
                columns: new[] { "activity_id", "country" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_invitation_organisation_id",
                table: "activity_invitation",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_registration_activity_id_country",
                table: "activity_registration",
                columns: new[] { "activity_id", "country" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_registration_organisation_id",
                table: "activity_registration",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_session_activity_id",
                table: "activity_session",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_point_activity_id",
                table: "agenda_point",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_balance_line_item_id",
                table: "balance_line",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_balance_line_sheet_id_item_id",
                table: "balance_line",
                columns: new[] { "sheet_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_balance_sheet_road_map_id",
                table: "balance_sheet",
                column: "road_map_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_capacity_event_request_id",
                table: "capacity_event",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_capacity_event_starts_on",
                table: "capacity_event",
                column: "starts_on");

            migrationBuilder.CreateIndex(
                name: "ix_capacity_need_action_id",
                table: "capacity_need",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_capacity_need_country_expressed_at",
                table: "capacity_need",
                columns: new[] { "country", "expressed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_capacity_participation_event_id_country",
                table: "capacity_participation",
                columns: new[] { "event_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_activity_id",
                table: "conclusion",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_domain_id",
                table: "conclusion",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_objective_id",
                table: "conclusion",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_action_id",
                table: "contribution",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_initiative_id_action_id",
                table: "contribution",
                columns: new[] { "initiative_id", "action_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cross_cutting_priority_plan_id",
                table: "cross_cutting_priority",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_document_owner_owner_id",
                table: "dialogue_document",
                columns: new[] { "owner", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_mandate_domain_id",
                table: "dialogue_mandate",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_mandate_partner_kind",
                table: "dialogue_mandate",
                columns: new[] { "partner", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_partner_code",
                table: "dialogue_partner",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_document_id",
                table: "follow_up",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_recommendation_id",
                table: "follow_up",
                column: "recommendation_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_country_entered_at",
                table: "initiative",
                columns: new[] { "country", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_initiative_published_at",
                table: "initiative",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_reference",
                table: "initiative",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_application_id",
                table: "label",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_granted_at",
                table: "label",
                column: "granted_at");

            migrationBuilder.CreateIndex(
                name: "ix_label_number",
                table: "label",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_report_due_on",
                table: "label",
                column: "report_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_label_application_applied_at",
                table: "label_application",
                column: "applied_at");

            migrationBuilder.CreateIndex(
                name: "ix_label_application_checklist_id",
                table: "label_application",
                column: "checklist_id");

            migrationBuilder.CreateIndex(
                name: "ix_label_application_earlier_id",
                table: "label_application",
                column: "earlier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_application_initiative_id",
                table: "label_application",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_label_checklist_number",
                table: "label_checklist",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_criterion_checklist_id_number",
                table: "label_criterion",
                columns: new[] { "checklist_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_decision_application_id",
                table: "label_decision",
                column: "application_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_finding_application_id_check_criterion_id",
                table: "label_finding",
                columns: new[] { "application_id", "check", "criterion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_finding_criterion_id",
                table: "label_finding",
                column: "criterion_id");

            migrationBuilder.CreateIndex(
                name: "ix_label_opinion_application_id_domain_id_country",
                table: "label_opinion",
                columns: new[] { "application_id", "domain_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_label_opinion_country_given_at",
                table: "label_opinion",
                columns: new[] { "country", "given_at" });

            migrationBuilder.CreateIndex(
                name: "ix_label_report_label_id",
                table: "label_report",
                column: "label_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_action_objective_id",
                table: "plan_action",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_domain_plan_id_number",
                table: "plan_domain",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_objective_domain_id",
                table: "plan_objective",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_activity_id_number",
                table: "recommendation",
                columns: new[] { "activity_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_domain_id",
                table: "recommendation",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_due",
                table: "recommendation",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_recommendation_objective_id",
                table: "recommendation",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_recorded_decision_activity_id",
                table: "recorded_decision",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_recorded_decision_domain_id",
                table: "recorded_decision",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_recorded_decision_objective_id",
                table: "recorded_decision",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_road_map_domain_id_first_year_last_year",
                table: "road_map",
                columns: new[] { "domain_id", "first_year", "last_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_road_map_item_action_id",
                table: "road_map_item",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_road_map_item_road_map_id_number",
                table: "road_map_item",
                columns: new[] { "road_map_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_point_domain_id",
                table: "session_point",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_point_objective_id",
                table: "session_point",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_point_session_id",
                table: "session_point",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_answer_request_id_number",
                table: "support_answer",
                columns: new[] { "request_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_support_request_action_id",
                table: "support_request",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_support_request_country_asked_at",
                table: "support_request",
                columns: new[] { "country", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_support_request_need_id",
                table: "support_request",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_twinning_action_id",
                table: "twinning",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_twinning_proposed_at",
                table: "twinning",
                column: "proposed_at");

            migrationBuilder.CreateIndex(
                name: "ix_twinning_exchange_twinning_id",
                table: "twinning_exchange",
                column: "twinning_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_invitation");

            migrationBuilder.DropTable(
                name: "activity_registration");

            migrationBuilder.DropTable(
                name: "agenda_point");

            migrationBuilder.DropTable(
                name: "balance_line");

            migrationBuilder.DropTable(
                name: "capacity_participation");

            migrationBuilder.DropTable(
                name: "conclusion");

            migrationBuilder.DropTable(
                name: "contribution");

            migrationBuilder.DropTable(
                name: "cross_cutting_priority");

            migrationBuilder.DropTable(
                name: "dialogue_mandate");

            migrationBuilder.DropTable(
                name: "dialogue_partner");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "label_decision");

            migrationBuilder.DropTable(
                name: "label_finding");

            migrationBuilder.DropTable(
                name: "label_opinion");

            migrationBuilder.DropTable(
                name: "label_report");

            migrationBuilder.DropTable(
                name: "recorded_decision");

            migrationBuilder.DropTable(
                name: "session_point");

            migrationBuilder.DropTable(
                name: "support_answer");

            migrationBuilder.DropTable(
                name: "twinning_exchange");

            migrationBuilder.DropTable(
                name: "balance_sheet");

            migrationBuilder.DropTable(
                name: "road_map_item");

            migrationBuilder.DropTable(
                name: "capacity_event");

            migrationBuilder.DropTable(
                name: "dialogue_document");

            migrationBuilder.DropTable(
                name: "recommendation");

            migrationBuilder.DropTable(
                name: "label_criterion");

            migrationBuilder.DropTable(
                name: "label");

            migrationBuilder.DropTable(
                name: "activity_session");

            migrationBuilder.DropTable(
                name: "twinning");

            migrationBuilder.DropTable(
                name: "road_map");

            migrationBuilder.DropTable(
                name: "support_request");

            migrationBuilder.DropTable(
                name: "label_application");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "capacity_need");

            migrationBuilder.DropTable(
                name: "initiative");

            migrationBuilder.DropTable(
                name: "label_checklist");

            migrationBuilder.DropTable(
                name: "plan_action");

            migrationBuilder.DropTable(
                name: "plan_objective");

            migrationBuilder.DropTable(
                name: "plan_domain");

            migrationBuilder.DropTable(
                name: "action_plan");
        }
    }
}
