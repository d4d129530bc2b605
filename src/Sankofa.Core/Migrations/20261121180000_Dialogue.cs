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
                name: "dialogue_body",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    with_process = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_body", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialogue_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    person_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    reach = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    is_itinerant = table.Column<bool>(type: "boolean", nullable: false),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialogue_contact", x => x.id);
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
                    run_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    serves = table.Column<Guid[]>(type: "uuid[]", nullable: false),
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
                name: "library_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_topic", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mixed_committee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rules = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    composition = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    next_meeting = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mixed_committee", x => x.id);
                    table.ForeignKey(
                        name: "fk_mixed_committee_agreement_version_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    objective_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    method = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "round_instrument",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_instrument", x => x.id);
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
                name: "body_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    presidency = table.Column<string[]>(type: "text[]", nullable: false),
                    agenda = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_meeting", x => x.id);
                    table.ForeignKey(
                        name: "fk_body_meeting_dialogue_body_body_id",
                        column: x => x.body_id,
                        principalTable: "dialogue_body",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "body_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_body_member_dialogue_body_body_id",
                        column: x => x.body_id,
                        principalTable: "dialogue_body",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    follows_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    shared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_decision_follows_id",
                        column: x => x.follows_id,
                        principalTable: "decision",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_decision_dialogue_body_body_id",
                        column: x => x.body_id,
                        principalTable: "dialogue_body",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "liaison_mission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_by = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    sent_to = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    outcome = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_liaison_mission", x => x.id);
                    table.ForeignKey(
                        name: "fk_liaison_mission_dialogue_contact_contact_id",
                        column: x => x.contact_id,
                        principalTable: "dialogue_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "indicator_value",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_value", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_value_plan_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "plan_indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "data_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    instrument_id = table.Column<Guid>(type: "uuid", nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_round", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_round_data_round_previous_id",
                        column: x => x.previous_id,
                        principalTable: "data_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_data_round_round_instrument_instrument_id",
                        column: x => x.instrument_id,
                        principalTable: "round_instrument",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "sheet_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    country_note = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<int>(type: "integer", nullable: false),
                    date_note = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_sheet_entry_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "presidency_hand_over",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    to = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    open_points = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presidency_hand_over", x => x.id);
                    table.ForeignKey(
                        name: "fk_presidency_hand_over_body_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "body_meeting",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_presidency_hand_over_dialogue_body_body_id",
                        column: x => x.body_id,
                        principalTable: "dialogue_body",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "decision_comment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    mandate = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    sorted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    passed_on_to = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    passed_on_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_comment_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "decision_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_statement_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "decision_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_text", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_text_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "decision_withdrawal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_withdrawal", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_withdrawal_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "formal_adoption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formal_adoption", x => x.id);
                    table.ForeignKey(
                        name: "fk_formal_adoption_body_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "body_meeting",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_formal_adoption_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "silence_procedure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    clock_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by_organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    countries = table.Column<string[]>(type: "text[]", nullable: false),
                    reminder_hours = table.Column<int[]>(type: "integer[]", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_procedure", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_procedure_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decision",
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
                name: "round_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    taken_from = table.Column<string>(type: "jsonb", nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_answer_data_round_round_id",
                        column: x => x.round_id,
                        principalTable: "data_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_round_answer_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_round_answer_round_answer_previous_id",
                        column: x => x.previous_id,
                        principalTable: "round_answer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "round_contributor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_contributor", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_contributor_data_round_round_id",
                        column: x => x.round_id,
                        principalTable: "data_round",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "round_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_extension", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_extension_data_round_round_id",
                        column: x => x.round_id,
                        principalTable: "data_round",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "round_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    for_country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    mapping = table.Column<string>(type: "jsonb", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_import", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_import_data_round_round_id",
                        column: x => x.round_id,
                        principalTable: "data_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "library_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    partners = table.Column<string[]>(type: "text[]", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    quote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    domain_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_library_item_plan_domain_domain_id",
                        column: x => x.domain_id,
                        principalTable: "plan_domain",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_library_item_plan_objective_objective_id",
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
                name: "silence_approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_approval", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_approval_silence_procedure_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "silence_procedure",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "silence_delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    notified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seen_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text_hash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_delivery", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_delivery_silence_procedure_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "silence_procedure",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "silence_extension",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_extension", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_extension_silence_procedure_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "silence_procedure",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "silence_objection",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_objection", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_objection_silence_procedure_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "silence_procedure",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "silence_reminder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_before = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_reminder", x => x.id);
                    table.ForeignKey(
                        name: "fk_silence_reminder_silence_procedure_procedure_id",
                        column: x => x.procedure_id,
                        principalTable: "silence_procedure",
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
                name: "round_query",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    meaning = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    said = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    answered_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_query", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_query_round_answer_answer_id",
                        column: x => x.answer_id,
                        principalTable: "round_answer",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "round_import_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    beside = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_import_row", x => x.id);
                    table.ForeignKey(
                        name: "fk_round_import_row_round_answer_answer_id",
                        column: x => x.answer_id,
                        principalTable: "round_answer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_round_import_row_round_import_import_id",
                        column: x => x.import_id,
                        principalTable: "round_import",
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
                name: "participation_count",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    women = table.Column<int>(type: "integer", nullable: true),
                    men = table.Column<int>(type: "integer", nullable: true),
                    others = table.Column<int>(type: "integer", nullable: true),
                    not_said = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participation_count", x => x.id);
                    table.ForeignKey(
                        name: "fk_participation_count_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
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
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
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
                name: "library_item_topic",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_item_topic", x => x.id);
                    table.ForeignKey(
                        name: "fk_library_item_topic_library_item_item_id",
                        column: x => x.item_id,
                        principalTable: "library_item",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_library_item_topic_library_topic_topic_id",
                        column: x => x.topic_id,
                        principalTable: "library_topic",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "action_count",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    published = table.Column<bool>(type: "boolean", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    under_way = table.Column<int>(type: "integer", nullable: false),
                    completed = table.Column<int>(type: "integer", nullable: false),
                    abandoned = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_count", x => new { x.action_id, x.country, x.published });
                    table.ForeignKey(
                        name: "fk_action_count_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
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
                name: "compact_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "jsonb", nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compact_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_compact_link_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_compact_link_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
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
                name: "idea",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea", x => x.id);
                    table.ForeignKey(
                        name: "fk_idea_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_idea_plan_objective_objective_id",
                        column: x => x.objective_id,
                        principalTable: "plan_objective",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "indicator_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_action_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_indicator_action_plan_indicator_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "plan_indicator",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "library_item_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_library_item_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_library_item_action_library_item_item_id",
                        column: x => x.item_id,
                        principalTable: "library_item",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_library_item_action_plan_action_action_id",
                        column: x => x.action_id,
                        principalTable: "plan_action",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "progress_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_note_plan_action_action_id",
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
                    number = table.Column<int>(type: "integer", nullable: false),
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
                name: "idea_comment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idea_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    organisation_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_comment", x => x.id);
                    table.ForeignKey(
                        name: "fk_idea_comment_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "idea_outcome",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idea_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "jsonb", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recommendation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_outcome", x => x.id);
                    table.ForeignKey(
                        name: "fk_idea_outcome_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_idea_outcome_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_idea_outcome_idea_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "idea",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_idea_outcome_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_idea_outcome_recommendation_recommendation_id",
                        column: x => x.recommendation_id,
                        principalTable: "recommendation",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "idea_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    idea_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idea_support", x => x.id);
                    table.ForeignKey(
                        name: "fk_idea_support_idea_idea_id",
                        column: x => x.idea_id,
                        principalTable: "idea",
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
                name: "ix_body_meeting_body_id_on",
                table: "body_meeting",
                columns: new[] { "body_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_body_member_body_id",
                table: "body_member",
                column: "body_id");

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
                name: "ix_compact_link_action_id",
                table: "compact_link",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_compact_link_number",
                table: "compact_link",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_compact_link_objective_id",
                table: "compact_link",
                column: "objective_id");

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
                name: "ix_data_round_code",
                table: "data_round",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_round_instrument_id",
                table: "data_round",
                column: "instrument_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_round_opens_on",
                table: "data_round",
                column: "opens_on");

            migrationBuilder.CreateIndex(
                name: "ix_data_round_previous_id",
                table: "data_round",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_body_id",
                table: "decision",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_follows_id",
                table: "decision",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_number",
                table: "decision",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_proposed_at_id",
                table: "decision",
                columns: new[] { "proposed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_comment_decision_id",
                table: "decision_comment",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_statement_decision_id",
                table: "decision_statement",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_text_decision_id_language",
                table: "decision_text",
                columns: new[] { "decision_id", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_withdrawal_decision_id",
                table: "decision_withdrawal",
                column: "decision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_contact_country_kind",
                table: "dialogue_contact",
                columns: new[] { "country", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_dialogue_contact_topics",
                table: "dialogue_contact",
                column: "topics")
                .Annotation("Npgsql:IndexMethod", "gin");

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
                name: "ix_formal_adoption_decision_id",
                table: "formal_adoption",
                column: "decision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_formal_adoption_meeting_id",
                table: "formal_adoption",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_action_id",
                table: "idea",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_objective_id",
                table: "idea",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_proposed_at",
                table: "idea",
                column: "proposed_at");

            migrationBuilder.CreateIndex(
                name: "ix_idea_comment_idea_id",
                table: "idea_comment",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_outcome_activity_id",
                table: "idea_outcome",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_outcome_idea_id",
                table: "idea_outcome",
                column: "idea_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_outcome_initiative_id",
                table: "idea_outcome",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_outcome_merged_into_id",
                table: "idea_outcome",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_outcome_recommendation_id",
                table: "idea_outcome",
                column: "recommendation_id");

            migrationBuilder.CreateIndex(
                name: "ix_idea_support_idea_id_country",
                table: "idea_support",
                columns: new[] { "idea_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_action_action_id",
                table: "indicator_action",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_action_indicator_id_action_id",
                table: "indicator_action",
                columns: new[] { "indicator_id", "action_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_indicator_id_year_country",
                table: "indicator_value",
                columns: new[] { "indicator_id", "year", "country" },
                unique: true);

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
                name: "ix_liaison_mission_contact_id",
                table: "liaison_mission",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_liaison_mission_sent_by_from_day",
                table: "liaison_mission",
                columns: new[] { "sent_by", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ix_liaison_mission_sent_to_from_day",
                table: "liaison_mission",
                columns: new[] { "sent_to", "from_day" });

            migrationBuilder.CreateIndex(
                name: "ix_library_item_code",
                table: "library_item",
                column: "code",
                unique: true,
                filter: "code <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_library_item_country_id",
                table: "library_item",
                columns: new[] { "country", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_library_item_domain_id",
                table: "library_item",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_library_item_objective_id",
                table: "library_item",
                column: "objective_id");

            migrationBuilder.CreateIndex(
                name: "ix_library_item_action_action_id",
                table: "library_item_action",
                column: "action_id");

            migrationBuilder.CreateIndex(
                name: "ix_library_item_action_item_id_action_id",
                table: "library_item_action",
                columns: new[] { "item_id", "action_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_library_item_topic_item_id_topic_id",
                table: "library_item_topic",
                columns: new[] { "item_id", "topic_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_library_item_topic_topic_id",
                table: "library_item_topic",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_library_topic_code",
                table: "library_topic",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mixed_committee_agreement_id",
                table: "mixed_committee",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_mixed_committee_countries",
                table: "mixed_committee",
                column: "countries")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_mixed_committee_entered_at",
                table: "mixed_committee",
                column: "entered_at");

            migrationBuilder.CreateIndex(
                name: "ix_participation_count_activity_id_country",
                table: "participation_count",
                columns: new[] { "activity_id", "country" },
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
                name: "ix_plan_indicator_code",
                table: "plan_indicator",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_objective_domain_id",
                table: "plan_objective",
                column: "domain_id");

            migrationBuilder.CreateIndex(
                name: "ix_presidency_hand_over_body_id",
                table: "presidency_hand_over",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_presidency_hand_over_meeting_id",
                table: "presidency_hand_over",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_note_action_id_written_at",
                table: "progress_note",
                columns: new[] { "action_id", "written_at" });

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
                name: "ix_recommendation_state",
                table: "recommendation",
                column: "state");

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
                name: "ix_round_answer_initiative_id",
                table: "round_answer",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_previous_id",
                table: "round_answer",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_round_id_country_fingerprint",
                table: "round_answer",
                columns: new[] { "round_id", "country", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_round_id_country_id",
                table: "round_answer",
                columns: new[] { "round_id", "country", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_round_id_id",
                table: "round_answer",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_round_id_previous_id",
                table: "round_answer",
                columns: new[] { "round_id", "previous_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_answer_round_id_state_id",
                table: "round_answer",
                columns: new[] { "round_id", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_round_contributor_round_id_organisation_id",
                table: "round_contributor",
                columns: new[] { "round_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_extension_round_id",
                table: "round_extension",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_import_round_id_id",
                table: "round_import",
                columns: new[] { "round_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_round_import_row_answer_id",
                table: "round_import_row",
                column: "answer_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_import_row_import_id",
                table: "round_import_row",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_round_instrument_code_number",
                table: "round_instrument",
                columns: new[] { "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_round_query_answer_id",
                table: "round_query",
                column: "answer_id");

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
                name: "ix_sheet_entry_domain_id_section_order",
                table: "sheet_entry",
                columns: new[] { "domain_id", "section", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_silence_approval_procedure_id",
                table: "silence_approval",
                column: "procedure_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_delivery_procedure_id_country",
                table: "silence_delivery",
                columns: new[] { "procedure_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_extension_procedure_id_number",
                table: "silence_extension",
                columns: new[] { "procedure_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_objection_procedure_id_country",
                table: "silence_objection",
                columns: new[] { "procedure_id", "country" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_procedure_decision_id",
                table: "silence_procedure",
                column: "decision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_reminder_procedure_id_hours_before_before",
                table: "silence_reminder",
                columns: new[] { "procedure_id", "hours_before", "before" },
                unique: true);

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
                name: "action_count");

            migrationBuilder.DropTable(
                name: "activity_invitation");

            migrationBuilder.DropTable(
                name: "activity_registration");

            migrationBuilder.DropTable(
                name: "agenda_point");

            migrationBuilder.DropTable(
                name: "balance_line");

            migrationBuilder.DropTable(
                name: "body_member");

            migrationBuilder.DropTable(
                name: "capacity_participation");

            migrationBuilder.DropTable(
                name: "compact_link");

            migrationBuilder.DropTable(
                name: "conclusion");

            migrationBuilder.DropTable(
                name: "contribution");

            migrationBuilder.DropTable(
                name: "cross_cutting_priority");

            migrationBuilder.DropTable(
                name: "decision_comment");

            migrationBuilder.DropTable(
                name: "decision_statement");

            migrationBuilder.DropTable(
                name: "decision_text");

            migrationBuilder.DropTable(
                name: "decision_withdrawal");

            migrationBuilder.DropTable(
                name: "dialogue_mandate");

            migrationBuilder.DropTable(
                name: "dialogue_partner");

            migrationBuilder.DropTable(
                name: "follow_up");

            migrationBuilder.DropTable(
                name: "formal_adoption");

            migrationBuilder.DropTable(
                name: "idea_comment");

            migrationBuilder.DropTable(
                name: "idea_outcome");

            migrationBuilder.DropTable(
                name: "idea_support");

            migrationBuilder.DropTable(
                name: "indicator_action");

            migrationBuilder.DropTable(
                name: "indicator_value");

            migrationBuilder.DropTable(
                name: "label_decision");

            migrationBuilder.DropTable(
                name: "label_finding");

            migrationBuilder.DropTable(
                name: "label_opinion");

            migrationBuilder.DropTable(
                name: "label_report");

            migrationBuilder.DropTable(
                name: "liaison_mission");

            migrationBuilder.DropTable(
                name: "library_item_action");

            migrationBuilder.DropTable(
                name: "library_item_topic");

            migrationBuilder.DropTable(
                name: "mixed_committee");

            migrationBuilder.DropTable(
                name: "participation_count");

            migrationBuilder.DropTable(
                name: "presidency_hand_over");

            migrationBuilder.DropTable(
                name: "progress_note");

            migrationBuilder.DropTable(
                name: "recorded_decision");

            migrationBuilder.DropTable(
                name: "round_contributor");

            migrationBuilder.DropTable(
                name: "round_extension");

            migrationBuilder.DropTable(
                name: "round_import_row");

            migrationBuilder.DropTable(
                name: "round_query");

            migrationBuilder.DropTable(
                name: "session_point");

            migrationBuilder.DropTable(
                name: "sheet_entry");

            migrationBuilder.DropTable(
                name: "silence_approval");

            migrationBuilder.DropTable(
                name: "silence_delivery");

            migrationBuilder.DropTable(
                name: "silence_extension");

            migrationBuilder.DropTable(
                name: "silence_objection");

            migrationBuilder.DropTable(
                name: "silence_reminder");

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
                name: "idea");

            migrationBuilder.DropTable(
                name: "plan_indicator");

            migrationBuilder.DropTable(
                name: "label_criterion");

            migrationBuilder.DropTable(
                name: "label");

            migrationBuilder.DropTable(
                name: "dialogue_contact");

            migrationBuilder.DropTable(
                name: "library_item");

            migrationBuilder.DropTable(
                name: "library_topic");

            migrationBuilder.DropTable(
                name: "body_meeting");

            migrationBuilder.DropTable(
                name: "round_import");

            migrationBuilder.DropTable(
                name: "round_answer");

            migrationBuilder.DropTable(
                name: "activity_session");

            migrationBuilder.DropTable(
                name: "silence_procedure");

            migrationBuilder.DropTable(
                name: "twinning");

            migrationBuilder.DropTable(
                name: "road_map");

            migrationBuilder.DropTable(
                name: "support_request");

            migrationBuilder.DropTable(
                name: "label_application");

            migrationBuilder.DropTable(
                name: "data_round");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "capacity_need");

            migrationBuilder.DropTable(
                name: "initiative");

            migrationBuilder.DropTable(
                name: "label_checklist");

            migrationBuilder.DropTable(
                name: "round_instrument");

            migrationBuilder.DropTable(
                name: "dialogue_body");

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
