"""The rows of the two reference contracts: service, method, path, a request, the documented fields.

``$name`` in a path or body stands for something the test made before. Taken row by row from
contracts/reference/sonia-stack.md (sections 2 to 9) and sonia-platform.md (2 to 6).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tests.api.contract_shapes import SHAPES


@dataclass(frozen=True)
class Row:
    """One row. `body`: JSON, None for none. `fields`: what the answer holds at its top level."""

    port: int
    method: str
    path: str
    body: Any
    status: int
    fields: tuple[str, ...]
    shape: str = ""
    """The whole documented shape, where it is written down (`contract_shapes`)."""

    @property
    def name(self) -> str:
        return f"{self.port} {self.method} {self.path}"


_ENVELOPE = "ok service operation correlation_id duration_ms data error"
_PLAN = "ok action_id state intent risk_level requires_confirmation validation correlation_id"
_GATEWAY = f"""
POST /chat {{"text":"what time is it"}} 200 {_ENVELOPE}
POST /turn {{"user_id":"u","conversation_id":"c1","input_text":"what time is it"}} 200 ok turn_id assistant_text memory duration_ms quality latency
POST /action {{"tool_name":"time.now","args":{{}}}} 200 {_ENVELOPE}
GET /deps - 200 {_ENVELOPE}
POST /sessions {{"user_id":"u","conversation_id":"c2"}} 200 ok session_id created_at expires_at status
GET /sessions/$session - 200 ok session_id user_id conversation_id profile status created_at expires_at last_activity turn_count active_streams metadata
GET /sessions/ses_none - 404 ok error
GET /confirmations/pending?session_id=x - 200 ok session_id pending count
POST /confirmations/cfm_none/approve - 404 ok error
POST /confirmations/cfm_none/deny - 404 ok error
POST /actions/plan {{"intent":"time.now"}} 200 {_PLAN}
POST /actions/plan {{"intent":"time.now","dry_run":true}} 200 {_PLAN}
GET /actions - 200 ok actions total filters
GET /actions/$action - 200 ok action
GET /actions/act_none - 404 ok error
POST /actions/act_none/approve - 404 ok error
POST /actions/act_none/deny - 404 ok error
GET /capabilities - 200 ok capabilities stats
GET /health/summary - 200 ok overall_state dependencies
GET /breakers - 200 ok breakers
POST /breakers/nothing/reset - 404 ok error
GET /breakers/metrics?last_n=5 - 200 ok metrics
GET /dead-letters - 200 ok dead_letters total
GET /dead-letters/dl_none - 404 ok error
POST /dead-letters/dl_none/replay - 404 ok error
GET /audit-trails - 200 ok trails total
GET /audit-trails/$action - 200 ok trail
GET /slo/status - 200 current_mode slo_mode breach_history time_in_degrade degrade_reason clear_to_recover consecutive_breach consecutive_healthy recovery_windows breach_threshold recover_threshold
GET /diagnostics/snapshot?last_n=3 - 200 ok correlation_id timestamp health breakers breaker_metrics dead_letters recent_actions
GET /backups - 200 ok backups total
GET /backups/backup-20200101-000000/verify - 404 ok error
POST /backups/backup-20200101-000000/restore/dlq - 404 ok error
DELETE /sessions/$session - 200 ok session_id closed_at
"""  # noqa: E501
_OTHERS = """
7000 POST /api/v1/retrieve {"query":"test","limit":1} 200 results
7000 POST /api/v1/store {"content":"The contract row is blue"} 201 stored id content
7010 GET /route?task_type=text - 200 task_type model provider
7010 POST /select {"task_type":"text"} 200 task_type model provider
7010 POST /chat/cancel {"cancel_token":"none"} 404 ok error
7010 GET /providers - 200 providers active_providers service
7010 GET /models - 200 models total service
7010 GET /models/nobody - 404 ok error
7010 POST /route-profile {"task_type":"text"} 200 trace_id profile_name selected_backend fallback_chain reason_code skipped timestamp
7010 GET /profiles - 200 profiles service
7010 GET /route-audit?n=3 - 200 records total_written service
7010 GET /api/v1/vision/health - 200 status service timestamp
7020 POST /store {"type":"fact","content":"The row is green"} 200 status id type service
7020 GET /recall/$memory - 200 id type content metadata created_at updated_at service
7020 PUT /recall/$memory {"content":"The row is red"} 200 status id type content metadata service
7020 POST /search {"query":"row"} 200 query results count max_tokens budget_applied service
7020 POST /v1/search {"query":"row"} 200 query results count search_mode service
7020 GET /query/by-type/fact - 200 type results count service
7020 GET /query/stats - 200 total_memories active_memories by_type database_path hybrid_search service
7020 GET /pragmas - 200 ok service pragmas
7020 POST /v3/memory/store {"type":"fact","subtype":"FACT","content":"{\\"subject\\":\\"sky\\",\\"predicate\\":\\"is\\",\\"object\\":\\"blue\\"}"} 200 status id type subtype conflicts service contract
7020 POST /v3/memory/query {"query":"sky"} 200 query results count budget_used budget_limit truncated service contract
7020 GET /v3/memory/mem_none/versions - 404 error
7020 POST /v3/memory/version {"original_id":"mem_none","new_content":"{}"} 404 error
7020 POST /v3/memory/redact {"memory_id":"mem_none","reason":"x"} 404 error
7020 GET /v3/memory/$memory/redaction-audit - 200 memory_id audit_trail count
7020 GET /v3/memory/conflicts - 200 conflicts count
7020 POST /v3/memory/conflicts/conflict_none/resolve {"resolution_note":"x"} 404 error
7020 POST /v1/workspace/ingest {"content":"A document about rows.","doc_type":"markdown"} 200 status doc_id doc_type chunk_count service
7020 GET /v1/workspace/documents - 200 documents count service
7020 GET /api/v1/workspace/documents - 200 documents count service
7020 GET /v1/workspace/chunks/doc_none - 200 doc_id chunks count
7020 POST /v1/snapshots/create {} 200 snapshot_id ledger_count metadata service
7020 GET /v1/snapshots - 200 snapshots count
7020 POST /v1/snapshots/restore/snap_none - 404 error
7020 GET /v1/provenance/$memory - 200 provenance service
7020 GET /v1/provenance/$memory/chain - 200 memory_id chain depth
7020 POST /v1/provenance/track {"memory_id":"$memory"} 200 status memory_id source_type
7020 POST /v1/users {"display_name":"Row"} 200 user_id display_name api_key created_at service _warning
7020 GET /v1/users - 200 users count
7020 GET /v1/users/by-key?api_key_hash=0000000000000000000000000000000000000000000000000000000000000000 - 404 error
7020 GET /v1/users/$user - 200 user_id display_name status
7020 PUT /v1/users/$user {"display_name":"Rows"} 200 status
7020 POST /v1/users/$user/rotate-key - 200 user_id api_key rotated_at _warning
7020 GET /v1/users/$user/sessions - 200 user_id sessions count
7020 GET /v1/users/$user/history - 200 user_id turns count
7020 POST /v1/sessions/persist {"session_id":"s1","user_id":"$user","conversation_id":"c","created_at":"2026-01-01T00:00:00Z","expires_at":"2030-01-01T00:00:00Z","last_activity":"2026-01-01T00:00:00Z"} 200 status session_id
7020 GET /v1/sessions/load/s1 - 200 session_id user_id conversation_id
7020 PUT /v1/sessions/update/s1 {"status":"active"} 200 status session_id
7020 GET /v1/sessions/active - 200 sessions count
7020 POST /v1/history/turns {"turn_id":"t1","session_id":"s1","user_id":"$user","user_input":"hi","sequence_num":1} 200 status turn_id
7020 GET /v1/sessions/s1/history - 200 session_id turns count
7020 DELETE /v1/users/$user - 200 status
7020 POST /api/v1/memory/append {"event_type":"note","entity_id":"e1","payload":{"n":1}} 200 event_id success timestamp
7020 GET /api/v1/memory/query - 200 results count
7020 POST /api/v1/search {"query":"rows"} 200 query results count
7020 GET /api/v1/search/entity/e1 - 200 entity_id results count
7020 DELETE /recall/$memory - 200 status id service
7030 GET /voice/backends - 200 ok service backends
7030 POST /session/start {} 200 ok service operation correlation_id duration_ms data error
7030 GET /session/none - 404 ok error
7030 POST /session/stop?session_id=none - 404 ok error
7030 POST /api/v1/session/create?user_id=u - 200 session_id user_id status
7030 GET /api/v1/session/none/info - 404 error
7030 POST /api/v1/session/none/interrupt - 404 error
7040 POST /execute {"tool_name":"time.now"} 200 status tool_name result side_effects message error timestamp correlation_id duration_ms
7040 POST /execute {"tool_name":"no.such"} 404 error
7040 GET /tools - 200 tools total
7040 GET /tools/time.now - 200 name display_name description tier requires_sandboxing default_timeout_ms allowed_by_default
7040 GET /registry/stats - 200 total_tools implemented_tools readonly_tools compute_tools create_tools destructive_tools
7040 GET /breakers - 200 ok breakers service
7040 GET /logs/execution?limit=2 - 200 logs total returned
7040 GET /api/v1/tools - 200 success total_tools tools
7040 GET /api/v1/tools/read_file - 200 success tool
7040 GET /api/v1/tools/time.now/stats - 200 success stats
7040 POST /api/v1/tools/get_current_time/execute {} 200 success result
7040 POST /api/v1/tools/batch-execute [{"tool_name":"get_current_time"},{"tool_name":"nope"}] 200 success total_requests completed failed results
7040 GET /api/v1/executions?limit=2 - 200 success total_results executions
7040 GET /api/v1/executions/$action - 200 success result
7040 GET /api/v1/catalog/export - 200 success catalog
7040 POST /api/v1/catalog/import {"catalog":{"tools":{"read_file":{},"nope":{}}}} 200 success total_tools message
7040 GET /api/v1/stats - 200 success health tools
7040 DELETE /api/v1/executions/history - 200 success cleared_entries
7040 GET /health - 200 status total_tools total_calls successful_calls failed_calls overall_success_rate problematic_tools timestamp
7050 GET /status - 200 service status operational_mode uptime_seconds maintenance_mode services
7050 POST /gate-tool-call {"tool_name":"time.now","args":{}} 200 status tool_call_id trace_id reason service
7050 GET /approvals - 200 approvals pending_count service
7050 POST /approve {"token_id":"none","decision":"denied"} 404 error
7050 GET /tasks - 200 tasks count service
7050 POST /tasks {"name":"row"} 200 status task_id name service
7050 GET /tasks/$task - 200 task service
7050 DELETE /tasks/$task - 200 status task_id service
7050 GET /health/all - 200 timestamp maintenance_mode services
7050 GET /v1/supervision/dependency-graph - 200 graph service
7050 POST /v1/supervision/maintenance-mode {"enabled":false} 200 maintenance_mode previous service
7050 POST /v1/supervision/probe/memory-engine - 200 name state latency_ms last_check last_healthy consecutive_failures consecutive_successes error service
7060 GET /v1/vision/privacy/status - 200 privacy capture_allowed mode buffer_frames toggle_count zero_frame_enforced
7060 POST /v1/vision/privacy/disable - 200 old new buffer_cleared mode
7060 GET /v1/vision/buffer/stats - 200 frames duration_seconds max_frames privacy mode
7060 GET /v1/vision/frames/latest - 200 count frames
7060 DELETE /v1/vision/buffer - 200 cleared_frames
7060 GET /v1/vision/status - 200 privacy mode capture_allowed buffer_frames buffer_duration_seconds frames_captured frames_rejected target_fps target_resolution privacy_toggle_count mode_toggle_count uptime_seconds
7070 GET /v1/perception/status - 200 status total_inferences total_errors total_privacy_blocks avg_inference_ms last_scene_id events_emitted uptime_seconds
7070 POST /v1/perception/analyze {"trigger":"user_command"} 403 error
7070 GET /v1/perception/last - 403 error
7070 GET /v1/perception/consent/none - 404 error
8000 GET / - 200 service version agent status
8000 GET /health - 200 status agent timestamp
8000 POST /api/v1/agent/process "what time is it" 200 success context response actions_executed confidence timestamp
8000 GET /api/v1/agent/status - 200 agent_id name description features active_conversations timestamp
8000 GET /api/v1/conversations?limit=2 - 200 success total conversations
8000 GET /api/v1/conversations/none - 404 error
8000 POST /api/v1/conversations/none/continue "hello" 404 error
8000 POST /api/v1/agent/execute-tool?tool_name=get_current_time {"parameters":{}} 200 success tool result timestamp
8000 POST /api/v1/agent/store-memory {"content":"Test memory storage"} 200 success stored content_length entity_type timestamp
8000 POST /api/v1/agent/retrieve-memory {"query":"Test"} 200 success query memories_found memories timestamp
8000 GET /v1/models - 200 object data
8000 GET /api/v1/stats - 200 turns tool_calls requests
8000 GET /api/v1/tokens - 200 tokens
"""  # noqa: E501
_COMMON = """
GET /healthz - 200 ok service timestamp version contract_version
GET /readyz - 200 ok service ready waiting_for timestamp
GET /livez - 200 ok service timestamp
GET /version - 200 ok service version contract_version python_version
"""


def _row(port: int, line: str) -> Row:
    method, path, rest = line.split(" ", 2)
    if rest.startswith("-"):
        body, rest = None, rest[1:]
    else:
        body, end = json.JSONDecoder().raw_decode(rest)
        rest = rest[end:]
    status, _, rest = rest.strip().partition(" ")
    if rest.startswith("{"):
        return Row(port, method, path, body, int(status), (), rest)
    fields = rest.split()
    return Row(port, method, path, body, int(status), tuple(fields))


def rows() -> list[Row]:
    """All of them, in the order in which they may be asked."""
    found = [_row(int(line.split()[0]), line[5:]) for line in _OTHERS.strip().splitlines()]
    for line in _GATEWAY.strip().splitlines():  # /v1 is the same, by a test of its own
        found.append(_row(7000, line.replace(" /", " /v3/", 1)))
    for port in (7000, 7010, 7020, 7030, 7040, 7050, 7060, 7070, 8000):
        found += [_row(port, line) for line in _COMMON.strip().splitlines()]
    return found


def shaped_rows() -> list[Row]:
    """The rows with their whole shapes, in the order in which they may be asked."""
    return [_row(int(line.split()[0]), line[5:]) for line in SHAPES.strip().splitlines()]
