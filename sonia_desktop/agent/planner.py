"""The planner: a language model thinks, asks for tools, sees what came of them, and answers.

Each answer of the model is one step. Tools run through the executor, with its consent; reads run
side by side, changes one after the other. What the rules of a plan are stands in `agent.plan`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from sonia_desktop.agent import answers, claims, context, foreign, plan_results, tools_in_words
from sonia_desktop.agent.acting import Acting
from sonia_desktop.agent.conversations import ConversationStore
from sonia_desktop.agent.course import Course
from sonia_desktop.agent.joints import Joints
from sonia_desktop.agent.mood import against
from sonia_desktop.agent.offers import Offers
from sonia_desktop.agent.orders import MENTIONED
from sonia_desktop.agent.plan import (
    MOST_BAD_ANSWERS,
    MOST_CALLS,
    MOST_REPEATS,
    PROPOSE,
    Plan,
    agrees,
    changing,
    effect_of,
    must_be_shown,
    next_batch,
    signature,
    step_line,
)
from sonia_desktop.agent.small_talk import of_the_model
from sonia_desktop.agent.thinking import Thinker, Thought
from sonia_desktop.agent.types import Entrance, Outcome
from sonia_desktop.agent.types import ToolCall as Recorded
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.llm.provider import (
    BadAnswerError,
    ChatRequest,
    ContextTooLongError,
    Message,
    ToolCall,
)
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import Action, ActionState, Effect

SHOWN_FOR_S = 600.0
"""How long a plan that was shown waits for "go on"."""
_NO_DEED = "All right. Nothing more was run."


class Planner:
    """Thinks about what the reflex does not take."""

    def __init__(
        self,
        joints: Joints,
        acting: Acting,
        thinker: Thinker,
        store: ConversationStore,
        registry: Registry,
        will_be_kept: Callable[[str, Entrance], list[str]] = lambda said, entrance: [],
    ) -> None:
        """`will_be_kept`: what of a message is learned when its turn has ended."""
        self._joints, self._acting, self._thinker = joints, acting, thinker
        self.instead: Callable[[Course], bool] = lambda course: False
        """Tries to answer otherwise where there is no model; says whether it goes on."""
        self._will_be_kept = will_be_kept
        self._store, self._registry = store, registry
        self._offers = Offers(registry)
        self._lock = threading.Lock()
        self._plans: dict[str, Plan] = {}  # by turn
        self._shown: dict[str, tuple[Plan, float]] = {}  # by conversation

    def sayable(self) -> list[tuple[str, str]]:
        """(name, description) of each tool that can be asked for in words."""
        return [
            (tool.name, tool.description)
            for tool in self._registry.all()
            if tool.examples or tool.name in MENTIONED
        ]

    def tell_the_model(self, course: Course) -> None:
        """Say which language model answers."""

        def tell(course: Course) -> None:
            provider, model = named.result()
            told = of_the_model(provider, model)
            self._joints.enter(course, "answer")
            self._joints.answer(course, told, Outcome.ANSWERED, "reflex", 1.0)

        named = self._thinker.named()
        named.add_done_callback(lambda _: self._joints.then(course, tell))

    # -- thinking -------------------------------------------------------------------------------

    def think(self, course: Course) -> None:
        """Hand the question to the language model."""
        self._joints.enter(course, "think")
        self._ask(course, None)

    def goes_on(self, course: Course) -> bool:
        """Whether the message answers a plan that was shown; then it goes on, or is dropped."""
        with self._lock:
            plan, at = self._shown.pop(course.conversation_id, (None, 0.0))
        if plan is None or course.decision is not None or time.monotonic() - at > SHOWN_FOR_S:
            return False
        agreed = agrees(course.said)
        if agreed is None:
            return False
        if not agreed:
            self._joints.answer(course, _NO_DEED, Outcome.ANSWERED, "reflex", 1.0)
            return True
        plan.agreed, plan.steps = True, 0
        course.why["plan"] = {"agreed": True}
        self._hold(course, plan)
        self._next(course, plan)
        return True

    def drop_plan(self, conversation_id: str) -> None:
        """The plan that was shown there waits for no yes any more."""
        with self._lock:
            self._shown.pop(conversation_id, None)

    def _ask(self, course: Course, plan: Plan | None) -> None:
        """The next step: one answer of the model."""
        course.clock.begin("think")
        in_words = plan is not None and plan.in_words and not plan.last_step

        def request() -> ChatRequest:  # in the llm worker: it reads the conversation
            return self._request(course, plan or self._begun(course))

        def say(piece: str) -> None:
            course.engine = course.engine or "language model"  # its name comes with its end
            if not in_words:
                self._joints.say(course, piece)

        answered = self._thinker.ask(request, say, course.token)
        answered.add_done_callback(
            lambda done: self._joints.then(course, lambda c: self._answered(c, done, in_words))
        )

    def _request(self, course: Course, plan: Plan) -> ChatRequest:
        offers = () if plan.last_step else self._offers.for_turn(course)
        if plan.last_step and plan.steps:
            why = plan.no_tools or "That was the last step."
            plan.note(f"{why} No more tools are run. Answer now with what you have.")
        plan.steps += 1
        whole = ChatRequest(
            tuple(plan.messages),
            tools=offers,
            conversation_id=course.conversation_id,
            turn_id=course.turn_id,
            profile=course.profile,
        )
        if not plan.in_words:
            return whole
        if not offers:
            return replace(whole, messages=tools_in_words.messages(plan.messages, ()))
        told = tools_in_words.messages(plan.messages, offers)
        return replace(whole, messages=told, tools=(), schema=tools_in_words.schema(offers))

    def _begun(self, course: Course) -> Plan:
        line = self._store.line(course.conversation_id, course.after, context.EARLIER_TURNS)
        persona = self._store.persona(course.conversation_id)
        messages = context.first_messages(course, line, persona, tools=self._offers.any)
        before = [turn for turn in line if turn.id != course.turn_id]
        given = foreign.of_history(course.history)
        earlier = foreign.of_turns(before, self._registry) if course.history is None else given
        plan = Plan(messages, course.said, taint=course.taint | earlier)
        if plan.taint:
            course.why["foreign"] = sorted(plan.taint)
        self._hold(course, plan)
        return plan

    def _hold(self, course: Course, plan: Plan) -> None:
        """Until the turn ends, however it ends."""
        self._plans[course.turn_id] = plan

        def drop() -> None:
            self._plans.pop(course.turn_id, None)

        course.at_end.append(drop)

    def _answered(self, course: Course, answered: Future[Thought | None], in_words: bool) -> None:
        """The model has answered, failed, or there is none."""
        course.clock.end("think")
        error = answered.exception()
        plan = self._plans.get(course.turn_id)
        if isinstance(error, CancelledError):
            raise error
        if error is None and plan is not None and (thought := answered.result()) is not None:
            try:
                thought = tools_in_words.read(thought) if in_words else thought
            except BadAnswerError as bad:
                error = bad
            else:
                if in_words:
                    self._joints.say(course, thought.text)
                self._take(course, plan, thought)
                return
        if plan is not None and not plan.in_words and tools_in_words.has_none(str(error or "")):
            plan.in_words = True
            course.why["tools_in_words"] = True
            self._ask(course, plan)
            return
        if isinstance(error, ContextTooLongError) and plan is not None and not plan.last_step:
            plan.no_tools = "The tools do not fit into the model's context."
            course.why["tools_left_out"] = error.message
            self._apart(course)
            self._ask(course, plan)
            return
        if plan is not None and isinstance(error, BadAnswerError):
            plan.bad_answers += 1
            course.why.setdefault("unusable_answers", []).append(error.message)
            if plan.in_words:
                plan.no_tools = "The tools cannot be used."
            if plan.bad_answers <= MOST_BAD_ANSWERS and (plan.in_words or not plan.last_step):
                plan.note(f"Your last answer could not be used: {error.message} Try again.")
                self._apart(course)
                self._ask(course, plan)
                return
        if error is not None:
            course.why["model_failed"] = str(getattr(error, "message", error))
        if plan is not None and plan.calls:
            trouble = str(error or "It is gone.")
            if isinstance(error, BadAnswerError) and plan.last_step:
                # it goes on asking for tools: which one does not matter to the user
                why = plan.no_tools or "It took too many steps."
                trouble = f"{why} The language model gave no answer."
            self._broken_off(course, plan, trouble)
            return
        self._without_model(course, str(error) if error is not None else "")

    def _take(self, course: Course, plan: Plan, thought: Thought) -> None:
        course.engine = thought.engine
        plan_results.tell_why(course, plan, thought)
        plan.messages.append(Message("assistant", thought.text, tool_calls=thought.calls))
        if not thought.calls or plan.no_tools:
            self._end(course, plan, thought.text)
            return
        plan.queue = list(thought.calls)
        proposed = next((call for call in thought.calls if call.name == PROPOSE.name), None)
        if proposed is not None and not plan.agreed:
            self._show(course, plan, [str(step) for step in proposed.arguments["steps"]])
        elif must_be_shown(plan, self._registry):
            self._show(
                course, plan, [step_line(one) for one in changing(plan.queue, self._registry)]
            )
        else:
            self._next(course, plan)

    # -- running what it asks for ---------------------------------------------------------------

    def _next(self, course: Course, plan: Plan) -> None:
        """Run the next calls of the queue, or ask the model again when none is left."""
        count = next_batch(plan.queue, self._registry)
        if not count:
            self._apart(course)
            self._joints.enter(course, "think")
            self._ask(course, plan)
            return
        batch, plan.queue = plan.queue[:count], plan.queue[count:]
        plan.open = count
        course.clock.begin("act")
        for call in batch:
            self._run(course, plan, call)

    def _run(self, course: Course, plan: Plan, call: ToolCall) -> None:
        reads = effect_of(call, self._registry) is Effect.READ
        key = signature(call)
        plan.calls += 1
        if call.name == PROPOSE.name:
            self._result(course, plan, call, "The user has seen the plan and agreed. Go on.")
        elif plan.calls > MOST_CALLS:
            plan.no_tools = f"{MOST_CALLS} tool calls are the most in one turn."
            self._not_begun(course, plan, call, plan.no_tools)
        elif key in plan.seen:
            plan.repeats += 1
            if plan.repeats >= MOST_REPEATS:
                plan.no_tools = "The same tools were asked for again and again."
            told = f"This was asked before; its result was: {plan.seen[key]}"
            self._not_begun(course, plan, call, told)
        elif plan.refused and not reads:
            told = "Not run: the user refused a step of this plan. Tell what was not done."
            self._not_begun(course, plan, call, told)
        else:
            self._joints.enter(course, "act", call.name)
            self._acting.run(
                course,
                call.name,
                call.arguments,
                lambda c, action: self._ran(c, plan, call, action),
                lambda c, error: self._not_begun(c, plan, call, str(error)),
                taint=plan.taint,  # a plan that was shown goes on in another turn
            )

    def _ran(self, course: Course, plan: Plan, call: ToolCall, action: Action) -> None:
        if effect_of(call, self._registry) is not Effect.READ:
            plan.changes += action.state is ActionState.DONE
            plan.seen = {}  # what was read before may be otherwise now
        told = plan_results.of(action)
        plan.seen[signature(call)] = told
        plan.taint |= foreign.of_action(self._registry, action)
        if action.state in (ActionState.DENIED, ActionState.EXPIRED):
            plan.refused = True
        self._result(course, plan, call, told)

    def _not_begun(self, course: Course, plan: Plan, call: ToolCall, why: str) -> None:
        course.refused.append(Recorded(call.name, call.arguments, "", "refused", error=why[:500]))
        self._result(course, plan, call, why)

    def _result(self, course: Course, plan: Plan, call: ToolCall, told: str) -> None:
        plan.result(call, told, carries=plan_results.carries(call.name))
        plan.open -= 1
        if plan.open == 0:
            course.clock.end("act")
            self._next(course, plan)

    # -- ends -----------------------------------------------------------------------------------

    def _end(self, course: Course, plan: Plan, text: str) -> None:
        """The model has said its last word; what it claims must have happened."""
        if not text:
            text = plan_results.last_words(course)
            self._joints.say(course, text)
        if not plan.changes and claims.claims_a_deed(text):
            self._joints.say(course, f"\n\n{claims.CORRECTION}")
            course.why["corrected"] = True
        denied = plan.refused and not plan.changes
        outcome = Outcome.DENIED if denied else Outcome.ANSWERED
        told = course.shown_text or text
        self._joints.answer(course, told, outcome, course.engine, 0.5, said_already=True)

    def _show(self, course: Course, plan: Plan, steps: list[str]) -> None:
        """The turn ends with the plan; the next message of the conversation says yes or no."""
        now = time.monotonic()
        with self._lock:
            fresh = {k: v for k, v in self._shown.items() if now - v[1] <= SHOWN_FOR_S}
            self._shown = {**fresh, course.conversation_id: (plan, now)}
        self._joints.enter(course, "plan", f"{len(steps)} steps")
        course.why["plan"] = {"steps": steps}
        self._apart(course)
        self._joints.say(course, answers.plan_shown(steps))
        told = course.shown_text
        self._joints.answer(course, told, Outcome.UNSURE, course.engine, 0.5, said_already=True)

    def _broken_off(self, course: Course, plan: Plan, trouble: str) -> None:
        """The model is gone in the middle: what was done until then is told and kept."""
        self._apart(course)
        self._joints.say(course, plan_results.until_then(course, trouble))
        told = course.shown_text
        self._joints.answer(course, told, Outcome.FAILED, course.engine, 0.5, said_already=True)

    def _without_model(self, course: Course, trouble: str) -> None:
        """Nobody to think: what memory surely says, else what would be needed."""
        self._joints.enter(course, "answer")
        shown = course.shown_text
        if shown:  # it broke off in the middle of its answer
            self._apart(course)
            self._joints.say(course, trouble)
            told = course.shown_text
            self._joints.answer(course, told, Outcome.FAILED, course.engine, 0.5, said_already=True)
            return
        if told := answers.noted(self._will_be_kept(course.said, course.entrance), trouble):
            self._joints.answer(course, told, Outcome.ANSWERED, "reflex", course.confidence)
            return
        if told := answers.not_kept(course.said, trouble):
            self._joints.answer(course, told, Outcome.UNSURE, "reflex", course.confidence)
            return
        if not course.told_before and self.instead(course):
            return
        if course.memory_is_silent:
            told = answers.unknown(trouble)
            self._joints.answer(course, told, Outcome.ANSWERED, "reflex", course.confidence)
            return
        if course.told_before:
            score = float(course.evidence[0]["score"])
            self._joints.answer(course, course.told_before, Outcome.ANSWERED, "memory", score)
            return
        with course.clock.stage("answer"):
            does = {tool.name: tool.description for tool in self._registry.all()}
            near = next(
                (
                    answers.ability(name, does[name])
                    for name, chance in course.alternatives
                    if chance >= answers.NEAR_ABOVE and name in does
                    if not against(name, course.said)
                ),
                None,
            )
            aloud = course.entrance is Entrance.SPOKEN
            told = answers.no_model(self.sayable(), near, trouble, aloud=aloud)
        self._joints.answer(course, told, Outcome.UNSURE, "reflex", course.confidence)

    def _apart(self, course: Course) -> None:
        """What is said next begins a paragraph of its own."""
        if course.shown_text and not "".join(course.shown[-1:]).endswith("\n\n"):
            self._joints.say(course, "\n\n")
