"""The documented shapes, all the way down: names and types, for every row of the two references.

A shape is written as the references write it: ``{ok:b,items:[{id:s,note:s?}],by_type:{*:i}}``.
Types: s text, i whole number, n number, b truth, t moment (ISO 8601 in UTC), o object, l list,
x anything; ``?`` after a type: it may be null; after a name: it may be left out. ``[T]`` is a list
of T, ``{*:T}`` an object by free names. More than is written may be there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

_TOKEN = re.compile(r"\s*([{}\[\],:?*]|[A-Za-z_][\w.]*)")
_TYPES: dict[str, Any] = {
    "s": str, "i": int, "n": (int, float), "b": bool, "o": dict, "l": list, "t": str, "x": object,
}  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """One parsed shape. `kind`: a letter of the types, ``{``, ``*`` or ``[``."""

    kind: str
    fields: tuple[tuple[str, bool, Shape], ...] = ()
    inner: Shape | None = None
    nullable: bool = False


def parsed(text: str) -> Shape:
    """Raises `ValueError` for what is no shape."""
    tokens = _TOKEN.findall(text)
    shape, rest = _shape(tokens)
    if rest:
        raise ValueError(f"{rest[:5]} too much in {text}")
    return shape


def _shape(tokens: list[str]) -> tuple[Shape, list[str]]:
    head, rest = tokens[0], tokens[1:]
    if head == "[":
        inner, rest = _shape(rest)
        found, rest = Shape("[", inner=inner), rest[1:]
    elif head == "{" and rest[0] == "*":
        inner, rest = _shape(rest[2:])
        found, rest = Shape("*", inner=inner), rest[1:]
    elif head == "{":
        fields = []
        while rest[0] != "}":
            name, rest = rest[0], rest[1:]
            optional = rest[0] == "?"
            rest = rest[1:] if optional else rest
            value = Shape("x", nullable=True)
            if rest[0] == ":":
                value, rest = _shape(rest[1:])
            fields.append((name, optional, value))
            rest = rest[1:] if rest[0] == "," else rest
        found, rest = Shape("{", tuple(fields)), rest[1:]
    elif head in _TYPES:
        found = Shape(head)
    else:
        raise ValueError(f"{head!r} is no type")
    if rest and rest[0] == "?":
        return Shape(found.kind, found.fields, found.inner, nullable=True), rest[1:]
    return found, rest


def differences(value: Any, shape: Shape, at: str = "$") -> list[str]:
    """Where a value is not of the shape, in words; empty when it is."""
    if value is None:
        return [] if shape.nullable else [f"{at} is null"]
    if shape.kind == "[":
        assert shape.inner is not None
        if not isinstance(value, list):
            return [f"{at} is no list: {value!r:.60}"]
        numbered = enumerate(value)
        return [w for n, one in numbered for w in differences(one, shape.inner, f"{at}[{n}]")]
    if shape.kind in "{*":
        if not isinstance(value, dict):
            return [f"{at} is no object: {value!r:.60}"]
        if shape.inner is not None:
            found = value.items()
            return [w for k, one in found for w in differences(one, shape.inner, f"{at}.{k}")]
        wrong = []
        for name, optional, inner in shape.fields:
            if name in value:
                wrong += differences(value[name], inner, f"{at}.{name}")
            elif not optional:
                wrong.append(f"{at}.{name} is not there")
        return wrong
    truth_for_number = isinstance(value, bool) and shape.kind in "in"
    if truth_for_number or not isinstance(value, _TYPES[shape.kind]):
        return [f"{at} is no {shape.kind}: {value!r:.60}"]
    if shape.kind == "t":
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return [f"{at} is no moment: {value!r:.60}"]
        return [] if moment.tzinfo is not None else [f"{at} has no zone: {value!r}"]
    return []


_ACTION_FIELDS = "action_id:s,state:s,intent:s,risk_level:s,requires_confirmation:b"
_CHECKS = "validation:{valid:b,checks:[{check:s,pass:b}],risk_level:s,requires_confirmation:b}"
_EXECUTION = (
    "execution:{success:b,output:o,side_effects:l,error_code?:s?,error_message?:s?,"
    "failure_class?:s?,retries_used:i,duration_ms:n}"
)
_TELEMETRY = "telemetry:{approval_wait_ms:n,total_ms:n}"
PLAN = f"{{ok:b,{_ACTION_FIELDS},{_CHECKS},{_TELEMETRY},correlation_id:s}}"
_DONE_PLAN = PLAN[:-1] + f",{_EXECUTION}}}"
RECORD = (
    f"{{{_ACTION_FIELDS},params:o,dry_run:b,idempotency_key:s?,session_id:s?,created_at:t,"
    "updated_at:t,completed_at:t?,max_retries:i,retry_count:i,timeout_ms:i}"
)
_BREAKER = (
    "{name:s,state:s,stats:{total_calls:i,total_successes:i,total_failures:i,"
    "total_short_circuits:i,consecutive_failures:i,consecutive_successes:i,trips:i},"
    "config:{failure_threshold:i,recovery_timeout_s:n}}"
)
_LETTER = (
    "{letter_id:s,action_id:s,intent:s,params:o,error_code:s,error_message:s,failure_class:s,"
    "correlation_id:s?,session_id:s?,created_at:t,retries_exhausted:x,replayed:b}"
)
_DIFF = (
    "{letter_id:s,original_error_code:s,original_failure_class:s,original_retries_exhausted:x,"
    "replay_dry_run:b,replay_state:s,replay_ok:b,replay_validation_valid:b,would_pass_validation?:b,"
    "would_succeed?:b}"
)
CONFIRMATION = (
    "{confirmation_id:s,session_id:s?,turn_id:s?,tool_name:s,args:o,summary:s,status:s,"
    "created_at:t,remaining_seconds:n}"
)
_DEPENDENCY = (
    "{name:s,port:i?,state:s,consecutive_failures:i,consecutive_successes:i,total_checks:i,"
    "total_failures:i,last_latency_ms:n?,last_error:s?,last_check_time:t?,last_ok_time:t?}"
)
_EVENT = "{timestamp:t,phase:s,status:s,duration_ms:n}"
_TRAIL = f"{{action_id:s,intent:s,correlation_id:s,created_at:t,events:[{_EVENT}],event_count:i}}"
_BACKUP = "{backup_id:s,created_at:t,label:s,artifacts:{*:{count?:i,error?:s}},checksums:{*:s}}"
_SESSION = (
    "{ok:b,session_id:s,user_id:s,conversation_id:s,profile:s,status:s,created_at:t,expires_at:t,"
    "last_activity:t,turn_count:i,active_streams:i,metadata:o}"
)


def _enveloped(data: str) -> str:
    return (
        "{ok:b,service:s,operation:s,correlation_id:s,duration_ms:n,data:" + data + ","
        "error:{code:s,message:s,details?:o}?}"
    )


_CHAT = _enveloped(
    "{response:s,model:s?,provider:s,context_used:b,provenance:{memory_engine:{status:s},"
    "model_router:{status:s,duration_ms:n,provider:s,model:s?}}}"
)
_HEALTHZ = "ok:b,service:s,contract_version:s,timestamp:t"
_HYBRID = (
    "{initialized:b,bm25_indexed:i,bm25_stats:{num_documents:i,unique_tokens:i,avg_doc_length:n,"
    "idf_cache_size:i},vector:{initialized:b,vector_count:i,embeddings_degraded:b}}"
)
_REGISTRY = (
    "{total_tools:i,implemented_tools:i,readonly_tools:i,compute_tools:i,create_tools:i,"
    "destructive_tools:i}"
)
_MEMORY = "{id:s,type:s,content:s,metadata:o,created_at:t}"
_TYPED = (
    "{id:s,type:s,memory_subtype:s?,created_at:t,recorded_at:t,version_chain_head:s,content:s,"
    "metadata:o?}"
)
_CONFLICT = (
    "{conflict_id:s,memory_id_a:s,memory_id_b:s,conflict_type:s,severity:s,detected_at:t,resolved:b,"
    "resolution_note:s?,metadata:o}"
)
_CLIENT_SESSION = "{session_id:s,user_id:s,conversation_id:s,profile:s,status:s,turn_count:i}"
_TURN = "{turn_id:s,session_id:s,user_input:s,sequence_num:i}"
_SERVICE = (
    "{name:s,state:s,latency_ms:n?,last_check:t,last_healthy:t?,consecutive_failures:i,"
    "consecutive_successes:i,error:s}"
)
_DEFINITION = (
    "{name:s,description:s,category:s,risk_tier:s,parameters:[{name:s,type:s,required:b,"
    "description:s,default,enum:l?,min_value:n?,max_value:n?,pattern:s?}],returns:s,examples:l,"
    "aliases:[s],deprecated:b,version:s,author:s,tags:[s],requires_approval:b,"
    "requires_authentication:b,rate_limit,timeout_seconds:n}"
)
_STATS = (
    "{tool_name:s,total_calls:i,successful_calls:i,failed_calls:i,success_rate:n,"
    "total_execution_time_ms:n,average_execution_time_ms:n,last_called:t?,last_error:s?}"
)
_EXECUTED = (
    "{request_id:s?,tool_name:s,status:s,result,error:s?,execution_time_ms:n,timestamp:t,"
    "metadata:{risk_tier:s,category:s}}"
)
_TOOL_HEALTH = (
    "status:s,total_tools:i,total_calls:i,successful_calls:i,failed_calls:i,"
    "overall_success_rate:n,problematic_tools:[s]"
)
_CONTEXT = (
    "{conversation_id:s,user_id:s?,current_state:s,actions_taken:i,action_results:i,"
    "confidence_score:n,response:s,started_at:t,updated_at:t}"
)
_METADATA = "{width:i,height:i,format:s,mode:s,size_bytes:i,aspect_ratio:n}"
ELEMENT = "{type:s,bbox:[n],confidence:n,label:s,text:s?,attributes:o}"
_VISION_STATUS = (
    "{privacy:s,mode:s,capture_allowed:b,buffer_frames:i,buffer_duration_seconds:n,"
    "frames_captured:i,frames_rejected:i,frames_rejected_privacy:i,frames_rejected_mode:i,"
    "frames_rejected_size:i,frames_rejected_rate:i,target_fps:n,target_resolution:l?,"
    "privacy_toggle_count:i,mode_toggle_count:i,uptime_seconds:n}"
)
_CONSENT = (
    "{state:s,session_id:s,granted_at:t?,revoked_at:t?,last_transition_at:t?,correlation_id:s,"
    "audit_trail:[{from_state:s,to_state:s,timestamp:t,correlation_id:s}]}"
)
_FAILED = "{ok:b,error:{code:s,message:s}}"
_JSON_FACT = '"content":"{\\"subject\\":\\"sky\\",\\"predicate\\":\\"is\\",\\"object\\":\\"$n\\"}"'

SHAPES = f"""
7000 POST /v3/chat {{"text":"what time is it"}} 200 {_CHAT}
7000 POST /v3/chat?message=what%20time%20is%20it - 200 {_CHAT}
7000 POST /v3/turn {{"user_id":"u","conversation_id":"c1","input_text":"what time is it"}} 200 {{ok:b,turn_id:s,assistant_text:s,tool_calls:[{{tool_name:s,args:o,status:s,result}}],tool_results:l,memory:{{written:b,retrieved_count:i}},duration_ms:n,quality:{{generation_profile_used:s?,fallback_used:b,tool_calls_attempted:i,tool_calls_executed:i,completion_reason:s}},latency:{{asr_ms:n,vision_ms:n,memory_read_ms:n,model_ms:n,tool_ms:n,memory_write_ms:n,total_ms:n}}}}
7000 POST /v3/action {{"tool_name":"time.now","args":{{}}}} 200 {_enveloped("{tool_name:s,status:s,result:o,side_effects:l,openclaw:{status:s,duration_ms:n}}")}
7000 POST /v3/action?tool_name=time.now {{}} 200 {_enveloped("{tool_name:s,status:s,result:o,side_effects:l,openclaw:{status:s,duration_ms:n}}")}
7000 POST /v3/action {{"tool_name":"shell.run","args":{{"command":"touch x"}}}} 202 {_enveloped("{tool_name:s,status:s,result:o,side_effects:l}")}
7000 GET /v3/deps - 200 {_enveloped("{memory_engine:{status:s,port:i},model_router:{status:s,port:i},openclaw:{status:s,port:i},pipecat:{status:s,port:i}}")}
7000 POST /v3/sessions {{"user_id":"u","conversation_id":"c2"}} 200 {{ok:b,session_id:s,created_at:t,expires_at:t,status:s}}
7000 GET /v3/sessions/$session - 200 {_SESSION}
7000 GET /v3/sessions/ses_none - 404 {_FAILED}
7000 GET /v3/confirmations/pending - 200 {{ok:b,session_id:s?,pending:[{CONFIRMATION}],count:i}}
7000 POST /v3/confirmations/$question/deny {{"reason":"not today"}} 200 {{ok:b,confirmation_id:s,status:s,reason:s}}
7000 POST /v3/actions/plan {{"intent":"time.now"}} 200 {_DONE_PLAN}
7000 POST /v3/actions/plan {{"intent":"time.now","dry_run":true}} 200 {PLAN}
7000 POST /v3/actions/plan {{"intent":"file.write","params":{{"path":"x.txt","content":"x"}}}} 202 {PLAN}
7000 POST /v3/actions/$plan/deny - 200 {PLAN}
7000 GET /v3/actions - 200 {{ok:b,actions:[{RECORD}],total:i,filters:{{state:s?,session_id:s?,limit:i,offset:i}}}}
7000 GET /v3/actions/$action - 200 {{ok:b,action:{RECORD}}}
7000 GET /v3/actions/$planned - 200 {{ok:b,action:{RECORD}}}
7000 GET /v3/capabilities - 200 {{ok:b,contract_version:s,capabilities:[{{intent:s,display_name:s,description:s,risk_level:s,requires_confirmation:b,implemented:b,required_params:[s],optional_params:[s],idempotent:b,reversible:b,tags:[s]}}],stats:{{total:i,implemented:i,by_risk:{{safe:i,low:i,medium:i,high:i,critical:i}},confirmable:i,reversible:i,idempotent:i}}}}
7000 GET /v3/health/summary - 200 {{ok:b,overall_state:s,dependencies:{{*:{_DEPENDENCY}}}}}
7000 GET /v3/breakers - 200 {{ok:b,breakers:{{*:{_BREAKER}}}}}
7000 POST /v3/breakers/time.now/reset - 200 {{ok:b,breaker:{_BREAKER}}}
7000 GET /v3/breakers/metrics?last_n=5 - 200 {{ok:b,metrics:{{*:{{name:s,state:s,event_counts:{{*:i}},total_metric_events:i,recent_events:[{{timestamp,event:s,state:s,detail}}]}}}}}}
7000 GET /v3/dead-letters - 200 {{ok:b,dead_letters:[{_LETTER}],total:i}}
7000 GET /v3/dead-letters/$letter - 200 {{ok:b,dead_letter:{_LETTER}}}
7000 POST /v3/dead-letters/$letter/replay?dry_run=true - 200 {{ok:b,{_ACTION_FIELDS},{_CHECKS},correlation_id:s,error:{{replay_diff:{_DIFF}}}}}
7000 POST /v3/dead-letters/$letter/replay - 200 {{ok:b,{_ACTION_FIELDS},{_CHECKS},{_EXECUTION},correlation_id:s,error:{{replay_diff:{_DIFF}}}}}
7000 POST /v3/dead-letters/$letter/replay - 409 {_FAILED}
7000 GET /v3/audit-trails - 200 {{ok:b,trails:[{_TRAIL}],total:i}}
7000 GET /v3/audit-trails/$action - 200 {{ok:b,trail:{_TRAIL}}}
7000 GET /v3/slo/status - 200 {{current_mode:s,slo_mode:s,breach_history:l,time_in_degrade:n,degrade_reason:s,clear_to_recover:b,consecutive_breach:i,consecutive_healthy:i,recovery_windows:i,breach_threshold:i,recover_threshold:i}}
7000 GET /v3/diagnostics/snapshot?last_n=3 - 200 {{ok:b,correlation_id:s,timestamp:t,health:o,breakers:o,breaker_metrics:o,dead_letters:{{unresolved:i,recent:[{_LETTER}]}},recent_actions:{{count:i,actions:[o]}}}}
7000 POST /v3/backups?label=row - 200 {{ok:b,backup:{_BACKUP}}}
7000 GET /v3/backups - 200 {{ok:b,backups:[{{backup_id:s,created_at:t,label:s,artifacts:{{*:i}}}}],total:i}}
7000 GET /v3/backups/$backup/verify - 200 {{ok:b,backup_id:s,checks:{{*:{{status:s,hash:s}}}}}}
7000 POST /v3/backups/$backup/restore/dlq - 200 {{ok:b,dry_run:b,records_to_restore:i,backup_id:s,message:s}}
7000 POST /v3/backups/$backup/restore/dlq?dry_run=false - 200 {{ok:b,dry_run:b,records_restored:i,errors:i,backup_id:s}}
7000 GET /v1/capabilities - 200 {{ok:b,_deprecation:{{deprecated:b,removal_version:s,message:s}}}}
7000 GET /healthz - 200 {{{_HEALTHZ},version:s,baseline_contract:s}}
7000 GET /status - 200 {{service:s,status:s,timestamp:t,version:s,contract_version:s,auth_posture:{{auth_enabled:b,dev_mode:b,exempt_path_count:i}}}}
7000 GET / - 200 {{service:s,status:s,version:s,contract_version:s}}
7000 GET /health - 200 {{status:s,ledger:{{status:s,events_count:i}},workspace:{{status:s,documents_count:i}},vector:{{status:s,vectors_count:i,graph_nodes:i,initialized:b}},db:{{status:s}},timestamp:t}}
7000 POST /api/v1/retrieve {{"query":"row","limit":1}} 200 {{results:[{{id:s,content:s,entity_type:s,similarity:n,created_at:t}}]}}
7000 POST /api/v1/store {{"content":"The shape row is blue"}} 201 {{stored:b,id:s,content:s}}
7010 GET /healthz - 200 {{{_HEALTHZ},available_providers:[s],backend_health:o,quarantined:[s],audit:{{path:s,records_written:i}}}}
7010 GET /status - 200 {{service:s,status:s,timestamp:t,providers:{{available:{{*:b}},count:i}},models:{{total:i,by_provider:{{*:i}}}},port:i,cors_enabled:b,vision_provider:s,ocr_provider:s,detection_model:s,services:o}}
7010 GET /health - 200 {{status:s,api_gateway:s,services:{{voice_service:s,memory_service:s}},timestamp:t}}
7010 GET /api/v1/vision/health - 200 {{status:s,service:s,timestamp:t}}
7010 GET /route - 200 {{task_type:s,model:s?,provider:s?,selected_backend:s?,profile:s,reason_code:s,skipped:[{{backend:s,reason:s}}]}}
7010 GET /profiles - 200 {{profiles:{{*:{{name:s,model_prefs:[s],latency_ms:n,max_context:i,fallbacks:[s],retry:{{max_retries:i,backoff_base_ms:n,backoff_max_ms:n,backoff_multiplier:n}},capabilities:[s]}}}},service:s}}
7010 POST /route-profile {{"task_type":"text","trace_id":"tr"}} 200 {{trace_id:s,profile_name:s,selected_backend:s?,fallback_chain:[s],reason_code:s,skipped:l,timestamp:t}}
7010 POST /api/v1/vision/image/analyze {{"image_data":"$png","prompt":"what is it"}} 200 {{success:b,result:s,provider:s,model:s,timestamp:t}}
7010 POST /api/v1/vision/ocr/extract "$png" 200 {{success:b,text:s,provider:s,timestamp:t}}
7010 POST /api/v1/vision/ocr/extract?return_boxes=true {{"image_data":"$png"}} 200 {{success:b,text:s,boxes:[{{text:s,confidence:n,bbox:[n],language:s?}}],provider:s,total_boxes:i}}
7010 POST /api/v1/vision/ui/detect {{"image_data":"$png"}} 200 {{success:b,elements:[{ELEMENT}],total_elements:i,image_dimensions:{{width:i,height:i}},detection_time_ms:n,model:s}}
7010 POST /api/v1/vision/ui/localize {{"image_data":"$png","element_label":"Save"}} 200 {{success:b,element:{ELEMENT},timestamp:t}}
7010 POST /api/v1/vision/accessibility/analyze {{"image_data":"$png"}} 200 {{success:b,report:{{total_issues:i,total_elements:i,issues:l,suggestions:l,accessibility_score:n}},total_elements_analyzed:i,timestamp:t}}
7010 POST /api/v1/vision/image/process {{"image_data":"$png","operation":"resize","parameters":{{"max_width":20}}}} 200 {{success:b,data:s,operation:s,metadata:{_METADATA},timestamp:t}}
7010 POST /api/v1/vision/image/process {{"image_data":"$png","operation":"convert","parameters":{{"format":"jpeg"}}}} 200 {{success:b,data:s,operation:s,metadata:{_METADATA},timestamp:t}}
7020 GET /healthz - 200 {{{_HEALTHZ},memories:i,hybrid_search:{_HYBRID}}}
7020 GET / - 200 {{service:s,status:s,version:s,database:s}}
7020 GET /status - 200 {{service:s,status:s,timestamp:t,ledger:{{total:i,active:i,by_type:{{*:i}}}},database:{{type:s,path:s}},version:s,health,stats:{{ledger_items:i,documents:i,vector_embeddings:i,snapshots:i,memory_usage_mb:n,vector_index_size_mb:n,timestamp:t}}}}
7020 POST /store {{"type":"fact","content":"The row is green"}} 200 {{status:s,id:s,type:s,service:s}}
7020 GET /recall/$memory - 200 {{id:s,type:s,content:s,metadata:o,created_at:t,updated_at:t,service:s}}
7020 PUT /recall/$memory {{"content":"The row is red"}} 200 {{status:s,id:s,type:s,content:s,metadata:o,service:s}}
7020 POST /search {{"query":"row"}} 200 {{query:s,results:[{_MEMORY}],count:i,max_tokens:i?,budget_applied:b,service:s}}
7020 POST /search {{"query":"row","max_tokens":5}} 200 {{query:s,results:[{_MEMORY}],count:i,max_tokens:i,budget_applied:b,service:s}}
7020 POST /v1/search {{"query":"row"}} 200 {{query:s,results:[{{id:s,type:s,content:s,metadata:o,created_at:t,score:n,source:s}}],count:i,search_mode:s,service:s}}
7020 GET /query/by-type/fact - 200 {{type:s,results:[{_MEMORY}],count:i,service:s}}
7020 GET /query/stats - 200 {{total_memories:i,active_memories:i,by_type:{{*:i}},database_path:s,hybrid_search:{_HYBRID},service:s}}
7020 GET /pragmas - 200 {{ok:b,service:s,pragmas:{{journal_mode:s,synchronous:i,foreign_keys:i,busy_timeout:i,all_ok:b,expected:o}}}}
7020 POST /v3/memory/store {{"type":"fact","subtype":"FACT",{_JSON_FACT}}} 200 {{status:s,id:s,type:s,subtype:s,conflicts:[{_CONFLICT}],service:s,contract:s}}
7020 POST /v3/memory/query {{"query":"sky"}} 200 {{query:s,results:[{_TYPED}],count:i,budget_used:i,budget_limit:i,truncated:b,service:s,contract:s}}
7020 POST /v3/memory/version {{"original_id":"$typed","new_content":"{{\\"subject\\":\\"sea\\",\\"predicate\\":\\"is\\",\\"object\\":\\"grey\\"}}"}} 200 {{status:s,id:s,original_id:s}}
7020 POST /v3/memory/version {{"original_id":"$typed","new_content":"{{\\"subject\\":\\"sea\\",\\"predicate\\":\\"is\\",\\"object\\":\\"black\\"}}"}} 409 {{error:{{code:s,message:s}}}}
7020 GET /v3/memory/$typed/versions - 200 {{memory_id:s,versions:[{{id:s,type:s,memory_subtype:s?,recorded_at:t,superseded_by:s?,version_chain_head:s,redacted:b,content:s}}],count:i}}
7020 POST /v3/memory/redact {{"memory_id":"$typed","reason":"test"}} 200 {{status:s,memory_id:s}}
7020 GET /v3/memory/$typed/redaction-audit - 200 {{memory_id:s,audit_trail:[{{redaction_id:s,memory_id:s,action:s,reason:s,performed_at:t,performed_by:s,metadata}}],count:i}}
7020 GET /v3/memory/conflicts - 200 {{conflicts:[{_CONFLICT}],count:i}}
7020 POST /v3/memory/conflicts/$conflict/resolve {{"resolution_note":"ok"}} 200 {{status:s,conflict_id:s}}
7020 POST /v1/workspace/ingest {{"content":"A document about rows.","doc_type":"markdown"}} 200 {{status:s,doc_id:s,doc_type:s,chunk_count:i,service:s}}
7020 GET /v1/workspace/documents - 200 {{documents:[{{doc_id:s,doc_type:s,content_preview:s,metadata:o,ingested_at:t}}],count:i,service:s}}
7020 GET /v1/workspace/chunks/$doc - 200 {{doc_id:s,chunks:[{{chunk_id:s,chunk_index:i,content:s,start_offset:i,end_offset:i,created_at:t}}],count:i}}
7020 POST /v1/snapshots/create {{}} 200 {{snapshot_id:s,ledger_count:i,metadata:{{document_count:i}},service:s}}
7020 GET /v1/snapshots - 200 {{snapshots:[{{snapshot_id:s,timestamp:t,ledger_count:i,metadata:o,created_at:t}}],count:i}}
7020 POST /v1/snapshots/restore/$snapshot - 200 {{snapshot_id:s,restored:{{timestamp:t,ledger_count:i,metadata:o,created_at:t}},service:s}}
7020 GET /v1/provenance/$memory - 200 {{provenance:{{memory_id:s,source_type:s,source_id:s?,metadata:o,tracked_at:t}},service:s}}
7020 GET /v1/provenance/$memory/chain - 200 {{memory_id:s,chain:l,depth:i}}
7020 POST /v1/provenance/track {{"memory_id":"$memory"}} 200 {{status:s,memory_id:s,source_type:s}}
7020 POST /v1/users {{"display_name":"Shape"}} 200 {{user_id:s,display_name:s,api_key:s,created_at:t,service:s,_warning:s}}
7020 GET /v1/users - 200 {{users:[{{user_id:s,display_name:s,status:s,created_at:t}}],count:i}}
7020 GET /v1/users/by-key?api_key_hash=$keyhash - 200 {{user_id:s,display_name:s,status:s,service:s}}
7020 GET /v1/users/$user - 200 {{user_id:s,display_name:s,status:s,created_at:t}}
7020 POST /v1/users/$user/rotate-key - 200 {{user_id:s,api_key:s,rotated_at:t,_warning:s}}
7020 POST /v1/sessions/persist {{"session_id":"shape1","user_id":"$user","conversation_id":"c","created_at":"2026-01-01T00:00:00Z","expires_at":"2030-01-01T00:00:00Z","last_activity":"2026-01-01T00:00:00Z"}} 200 {{status:s,session_id:s}}
7020 GET /v1/sessions/load/shape1 - 200 {_CLIENT_SESSION}
7020 GET /v1/sessions/active - 200 {{sessions:[{_CLIENT_SESSION}],count:i}}
7020 POST /v1/history/turns {{"turn_id":"shape1","session_id":"shape1","user_id":"$user","user_input":"hi","sequence_num":1}} 200 {{status:s,turn_id:s}}
7020 GET /v1/sessions/shape1/history - 200 {{session_id:s,turns:[{_TURN}],count:i}}
7020 GET /v1/users/$user/sessions - 200 {{user_id:s,sessions:[{_CLIENT_SESSION}],count:i}}
7020 GET /v1/users/$user/history - 200 {{user_id:s,turns:[{_TURN}],count:i}}
7020 POST /api/v1/memory/append {{"event_type":"note","entity_id":"e2","payload":{{"correlation_id":"req_x"}}}} 200 {{event_id:s,success:b,timestamp:t}}
7020 GET /api/v1/memory/query?entity_id=e2 - 200 {{results:[{{event_id:s,event_type:s,entity_id:s,timestamp:t,correlation_id:s,payload:o}}],count:i}}
7020 POST /api/v1/search {{"query":"rows"}} 200 {{query:s,results:[{{chunk_id:s,content:s,relevance:n,provenance,scores:{{semantic:n,bm25:n,combined:n}}}}],count:i}}
7020 GET /api/v1/search/entity/e2 - 200 {{entity_id:s,results:[{{event_id:s,event_type:s,timestamp:t,payload:o,relevance:n}}],count:i}}
7020 POST /api/v1/snapshots/create {{"session_id":"s"}} 200 {{snapshot_id:s,session_id:s,success:b,timestamp:t}}
7030 GET /healthz - 200 {{{_HEALTHZ},voice:{{active_sessions:i}},telemetry:{{turns_logged:i,log_path:s}},voice_turn_router:{{active_sessions:i,total_turns:i,recent_success_rate:n,recent_avg_latency_ms:n}}}}
7030 GET /status - 200 {{service:s,status:s,timestamp:t,version:s,sessions:{{active:i,total:i}},active_sessions:i}}
7030 GET /health - 200 {{status:s,service:s,version:s,timestamp:t}}
7030 GET /voice/backends - 200 {{ok:b,service:s,backends:{{asr:{{available:b,provider:s}},tts:{{available:b,provider:s}},vad:{{available:b,provider:s}}}}}}
7030 POST /session/start {{"client":"shape"}} 200 {_enveloped("{session_id:s,state:s,created_at:t}")}
7030 GET /session/$voice - 200 {_enveloped("{id:s,state:s,created_at:t,updated_at:t,metadata:o,message_count:i,messages:l}")}
7030 POST /session/stop?session_id=$voice&reason=done - 200 {_enveloped("{id:s,state:s}")}
7030 POST /api/v1/session/create?user_id=u - 200 {{session_id:s,user_id:s,status:s}}
7030 GET /api/v1/session/$older/info - 200 {{session_id:s,user_id:s,created_at:t,last_activity:t,transcript,turn_count:i,is_speaking_user:b,is_speaking_assistant:b}}
7030 POST /api/v1/session/$older/interrupt - 200 {{status:s,session_id:s}}
7040 GET /healthz - 200 {{{_HEALTHZ},tools_registered:i,tools_implemented:i}}
7040 GET /status - 200 {{service:s,status:s,timestamp:t,version:s,tools:{_REGISTRY}}}
7040 GET /health - 200 {{{_TOOL_HEALTH},timestamp:t}}
7040 POST /execute {{"tool_name":"time.now"}} 200 {{status:s,tool_name:s,result:o,side_effects:l,message:s?,error:x?,timestamp:t,correlation_id:s,duration_ms:n}}
7040 GET /tools - 200 {{tools:[{{name:s,display_name:s,description:s,tier:s,requires_sandboxing:b,default_timeout_ms:i}}],total:i}}
7040 GET /tools/time.now - 200 {{name:s,display_name:s,description:s,tier:s,requires_sandboxing:b,default_timeout_ms:i,allowed_by_default:b}}
7040 GET /registry/stats - 200 {_REGISTRY}
7040 GET /breakers - 200 {{ok:b,breakers:[o],service:s}}
7040 GET /logs/execution - 200 {{logs:[{{timestamp:t,tool_name:s,status:s,correlation_id:s,error?:s}}],total:i,returned:i}}
7040 GET /api/v1/tools - 200 {{success:b,total_tools:i,tools:[{_DEFINITION}]}}
7040 GET /api/v1/tools/read_file - 200 {{success:b,tool:{_DEFINITION}}}
7040 GET /api/v1/tools/get_current_time/stats - 200 {{success:b,stats:{_STATS}}}
7040 POST /api/v1/tools/get_current_time/execute {{}} 200 {{success:b,result:{_EXECUTED}}}
7040 POST /api/v1/tools/batch-execute [{{"tool_name":"get_current_time"}}] 200 {{success:b,total_requests:i,completed:i,failed:i,results:[{_EXECUTED}]}}
7040 GET /api/v1/executions?limit=2 - 200 {{success:b,total_results:i,executions:[{_EXECUTED}]}}
7040 GET /api/v1/executions/$action - 200 {{success:b,result:{_EXECUTED}}}
7040 GET /api/v1/catalog/export - 200 {{success:b,catalog:{{timestamp:t,total_tools:i,tools:{{*:{_DEFINITION}}},stats:{{*:{_STATS}}}}}}}
7040 GET /api/v1/stats - 200 {{success:b,health:{{{_TOOL_HEALTH}}},tools:{{*:{_STATS}}}}}
7050 GET /healthz - 200 {{{_HEALTHZ},safety:{{policy_rules:i,policy_decisions:i,pending_confirmations:i,total_tokens:i,guard_evaluations:i}},supervision:{{maintenance_mode:b,services_tracked:i}}}}
7050 GET /status - 200 {{service:s,status:s,operational_mode:s,uptime_seconds:n,maintenance_mode:b,services:{{*:{_SERVICE}}}}}
7050 POST /gate-tool-call {{"tool_name":"time.now","args":{{}}}} 200 {{status:s,tool_call_id:s,trace_id:s,reason:s,service:s}}
7050 POST /gate-tool-call {{"tool_name":"shell.run","args":{{"command":"touch z"}}}} 202 {{status:s,tool_call_id:s,trace_id:s,approval_request:{{token_id:s,action:s,summary:s,ttl_seconds:n,remaining_seconds:n}}}}
7050 GET /approvals - 200 {{approvals:[{{token_id:s,action:s,args_hash:s,summary:s,state:s,created_utc:t,ttl_seconds:n,remaining_seconds:n,trace_id:s}}],pending_count:i,service:s}}
7050 POST /approve {{"approval_id":"$question","decision":"denied"}} 200 {{status:s,token_id:s,reason:s,service:s}}
7050 POST /tasks {{"name":"row"}} 200 {{status:s,task_id:s,name:s,service:s}}
7050 GET /tasks/$task - 200 {{task:{{task_id:s,name:s,status:s,created_at:t,metadata:o}},service:s}}
7050 GET /health/all - 200 {{timestamp:t,maintenance_mode:b,services:{{*:{_SERVICE}}}}}
7050 GET /v1/supervision/dependency-graph - 200 {{graph:{{*:[s]}},service:s}}
7050 POST /v1/supervision/probe/memory-engine - 200 {{name:s,state:s,latency_ms:n,last_check:t,last_healthy:t?,consecutive_failures:i,consecutive_successes:i,error:s,service:s}}
7060 GET /healthz - 200 {{{_HEALTHZ},status:s,version:s,privacy:s,mode:s,buffer_frames:i}}
7060 GET /v1/vision/status - 200 {_VISION_STATUS}
7060 GET /v1/vision/privacy/status - 200 {{privacy:s,capture_allowed:b,mode:s,buffer_frames:i,toggle_count:i,zero_frame_enforced:b}}
7060 POST /v1/vision/mode {{"mode":"ambient"}} 200 {{old:s,new:s}}
7060 POST /v1/vision/frames {{"data_b64":"$png","width":240,"height":80}} 200 {{frame_id:s,buffer_frames:i,buffer_duration_seconds:n}}
7060 GET /v1/vision/frames/latest?n=1 - 200 {{count:i,frames:[{{frame_id:s,timestamp:n,width:i,height:i,size_bytes:i,mode:s,data_b64:s}}]}}
7060 GET /v1/vision/frame/latest - 200 {{frame_id:s,timestamp:n,width:i,height:i,size_bytes:i,mode:s,data_b64:s}}
7060 GET /v1/vision/buffer/stats - 200 {{frames:i,duration_seconds:n,max_frames:i,privacy:s,mode:s}}
7060 DELETE /v1/vision/buffer - 200 {{cleared_frames:i}}
7060 POST /v1/vision/mode/set {{"mode":"off"}} 200 {{old:s,new:s}}
7060 POST /v1/vision/privacy {{"state":"disabled"}} 200 {{old:s,new:s,buffer_cleared,mode:s}}
7070 GET /healthz - 200 {{{_HEALTHZ},status:s,version:s,inference_status:s,total_inferences:i,privacy_blocks:i,consent_blocks:i}}
7070 GET /v1/perception/status - 200 {{status:s,total_inferences:i,total_errors:i,total_privacy_blocks:i,avg_inference_ms:n,last_scene_id:s?,events_emitted:i,uptime_seconds:n}}
7070 POST /v1/perception/consent/request {{"session_id":"shape","correlation_id":"c"}} 202 {_CONSENT}
7070 GET /v1/perception/consent/shape - 200 {_CONSENT}
7070 POST /v1/perception/consent/revoke {{"session_id":"shape"}} 200 {_CONSENT}
7070 POST /v1/perception/consent/request {{"session_id":"shape"}} 409 {{error:x}}
7070 POST /v1/perception/events {{"type":"perception.completed"}} 200 {{accepted:b}}
8000 GET / - 200 {{service:s,version:s,agent:s,status:s}}
8000 GET /health - 200 {{status:s,agent:s,timestamp:t}}
8000 POST /api/v1/agent/process {{"message":"what time is it"}} 200 {{success:b,context:{_CONTEXT},response:s,actions_executed:i,confidence:n,timestamp:t}}
8000 POST /api/v1/agent/process "what time is it" 200 {{success:b,context:{_CONTEXT},response:s,actions_executed:i,confidence:n,timestamp:t}}
8000 GET /api/v1/agent/status - 200 {{agent_id:s,name:s,description:s,features:{{memory:b,vision:b,tools:b}},active_conversations:i,timestamp:t}}
8000 GET /api/v1/conversations?limit=2 - 200 {{success:b,total:i,conversations:[{_CONTEXT}]}}
8000 GET /api/v1/conversations/$conversation - 200 {{success:b,context:{_CONTEXT},actions:[{{action_id:s,type:s,target:s,reasoning:s,timestamp:t}}],results:o}}
8000 POST /api/v1/conversations/$conversation/continue {{"message":"what time is it"}} 200 {{success:b,context:{_CONTEXT},response:s,total_actions:i,confidence:n}}
8000 POST /api/v1/conversations/$conversation/continue "what time is it" 200 {{success:b,context:{_CONTEXT},response:s,total_actions:i,confidence:n}}
8000 POST /api/v1/agent/execute-tool?tool_name=get_current_time {{}} 200 {{success:b,tool:s,result:o,timestamp:t}}
8000 POST /api/v1/agent/store-memory {{"content":"Shape","metadata":{{"a":1}}}} 200 {{success:b,stored:b,content_length:i,entity_type:s,timestamp:t}}
8000 POST /api/v1/agent/store-memory?entity_type=note {{"content":"Shape two"}} 200 {{success:b,stored:b,content_length:i,entity_type:s,timestamp:t}}
8000 POST /api/v1/agent/retrieve-memory "shape" 200 {{success:b,query:s,memories_found:i,memories:[{{id:s,content:s,entity_type:s,similarity:n,created_at:t}}],timestamp:t}}
8000 GET /api/v1/stats - 200 {{success:b,requests:{{total_requests:i,success_rate:n?,error_rate:n?,latency_ms:{{p50:n?,p95:n?,p99:n?}}}},timestamp:t}}
"""  # noqa: E501
