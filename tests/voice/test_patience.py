"""How long to wait, judged from the text: a table of what people say, whole and cut off.

The table `HELD_BACK` was written before the rules were tried on it and the rules were not
changed after it: its score tells what to expect of other sentences.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.endpoint import Patience
from sonia_desktop.voice.patience import patience

whatever = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

TABLE = """
short | what time is it
short | what's the weather in paris
short | open the downloads folder
short | take a screenshot
short | list the files in my downloads
short | go into my pictures and tell me what you find
short | set a timer for ten minutes
short | turn it on
short | turn on the lights
short | turn the volume down
short | what is two plus two
short | what is the capital of france
short | who wrote hamlet
short | how are you
short | who are you
short | yes
short | no thanks
short | yes please
short | stop
short | never mind
short | thank you
short | good morning
short | play some jazz
short | can you open the file please
short | could you show me my notes
short | tell me where the key is
short | tell me more
short | is it going to rain tomorrow
short | do i have any meetings today
short | where did i park my car
short | what's on my screen
short | what is it about
short | how many files are there
short | close the window
short | log in
short | shut down
short | what can you do
short | call me back
short | i want to watch t v
short | Open the file.
short | What time is it?
short | Is anyone there?
short | read it to me
short | delete that
short | say that again
short | go back
short | hey sonia what day is it
short | please close all windows
short | how old is my cat
short | when is my dentist appointment
short | remind me to buy milk
long | what time is
long | what is
long | open the
long | open
long | remind me to
long | remind me
long | remind me to buy
long | remember that
long | call five five five
long | call 555
long | dial zero one
long | the number is two three
long | set a timer for ten
long | set a timer
long | set an alarm
long | um
long | open the uh
long | i want to um
long | take a screenshot and
long | open the door or
long | what is the capital of
long | my name is
long | send a message to
long | send an email to my
long | what is two plus
long | spell it s o n
long | he said "hello
long | He said, “I am going
long | first open the file,
long | well...
long | hey sonia
long | could you please
long | can you
long | how do i
long | are you
long | is there
long | tell me
long | i would like
long | i'd like to
long | it's
long | play the next
long | show me my last
long | because
long | if
long | what files are in my
long | the file is called
long | notes dot
long | Remind me to.
long | between the
long | mister
long | turn on
long | look for
long | go to
normal | remember that my dentist is on friday at nine
normal | i was in town yesterday morning with anna
normal | call five five five one two three four
normal | write dear john how are you doing
normal | the cat sat on the mat
short | what's the date today
short | how much memory is free
short | open firefox
short | pause the music
short | skip this song
short | what did i say about the garden
short | show me the pictures from last summer
short | read my todo list
short | is my computer slow
short | why is the sky blue
short | what does this error mean
short | where are my glasses
short | which folder is the largest
short | describe the screen
short | find the invoice from march
short | rename this file
short | how do i get to the station
short | did anybody call
short | will it snow on sunday
short | make the text bigger
short | copy this to my desktop
normal | what is the square root of nine
short | okay
short | that's right
short | go ahead
short | switch to the other window
short | turn off the alarm
short | switch the light off
short | lower the volume
short | can you hear me
short | would you please lock the screen
short | wake me at seven tomorrow
short | start the backup now
short | empty the trash
short | what's my wife's birthday
short | who is calling
short | what are you looking at
short | kill the process
short | check my disk space
short | Where is my passport?
short | Show me the log file.
short | let me see what's in my documents
short | scroll down
short | do you know my name
short | summarize this page
short | hello
short | goodbye
long | i need to
long | show me the
long | find all the files that
long | copy this file into
long | what does
long | where is the
long | when did
long | who is
long | why don't you
long | can you tell me
long | please open
long | i'm
long | we should
long | search for
long | add milk eggs and
long | move the file from
long | delete every
long | tell anna that
long | create a folder called
long | make a new
long | the second
long | dial nine one
long | my phone number is oh one seven
long | set the timer for twenty
long | it costs three point
long | one two three
long | that's s a r
long | what is seven times
long | how many of
long | is the
long | do you
long | should i
long | has the
long | let me think
long | so i was like um
long | open my documents and then
long | go to slash
long | write a letter to
long | with
long | give me a list of
long | turn the volume up to
long | where was
normal | i can't
long | read the file, and
long | Can you open the...
long | remind me when
long | book a flight from london to
long | what's the
long | erm
long | after the
normal | the meeting went well and everyone was happy
normal | note the plumber comes on monday
normal | anna likes coffee
normal | say hello to my mother
normal | tell bob i will be late
short | Set an alarm for 7 am.
short | wake me up at seven am
normal | remind me to call mom tomorrow at 5
normal | how long has this computer been on
short | turn the volume up a bit
short | grab the screen
short | erase the last line
short | The oven clock is off, what time is it?
short | my sister is in oslo, show me the time there
normal | forget that
normal | my bike is a trek, remember that
normal | in ten minutes i have to go, remind me
normal | remind me every monday to put the bins out
normal | stop watching my screen from now on
normal | twelve squared
normal | is nginx up
normal | timer off
short | what is my dog called
short | what is this message saying
short | what is my path set to
normal | the rent is due on the first
normal | look whether the file is there
long | my dentist is on
long | remember that the party is on
long | i am
long | the file is named
long | who is the
long | what am i
"""

HELD_BACK = """
short | what's playing right now
short | how long until christmas
short | are there any new emails
short | show my calendar for next week
short | put the computer to sleep
short | delete the last message
short | take a note of this page
short | which programs are running
short | stop the music
short | give me the news
short | did you save my file
short | what was the name of that restaurant
short | zoom in on the picture
short | where do i find the settings
short | bring the browser to the front
short | open it again
short | compare these two files
short | who sent me that letter
short | can i delete this
short | translate this page please
short | what happened yesterday
short | have you seen my keys
short | could it be any slower
short | is sonia listening
short | restart the computer now
short | make it louder
short | forget what i said
short | thanks a lot
short | not now
short | all right
short | what's that
short | read me the second paragraph
short | set the brightness to maximum
short | how far is the moon
short | Which day is the party?
short | Print this document, please.
short | look up the word serendipity
short | tell me a joke
short | run the tests
short | disconnect the headphones
long | where can i
long | what should
long | the password is
long | move this to the
long | remind me at
long | ask anna if
long | how do you
long | show me everything about
long | i think the
long | i'd
long | is it possible to
long | let's
long | search the web for
long | call my
long | my extension is four
long | plus
long | create an event for
long | zero seven nine
long | spell that j a n
long | open all the
long | the files from
long | put it in
long | could you tell me how many
long | what happens when
long | which of the
long | can you find
long | when will the
long | add bread, milk,
long | between five and
long | write an email to anna and
long | please do not
long | please turn off
long | and
long | so
long | uh
long | open the file named
long | i want you to
long | does
long | save it as
long | Take the first one and -
long | divide ninety by
long | it was a
normal | buy flowers for mother
normal | the red car belongs to peter
normal | dear anna thank you for your letter
normal | remember my locker code is four three one two
normal | we are going home on friday
"""


def rows(table: str) -> list[tuple[str, str]]:
    lines = [line for line in table.splitlines() if line.strip()]
    return [(kind.strip(), text[1:]) for kind, text in (line.split("|", 1) for line in lines)]


def cut_off(table: str) -> list[str]:
    """Texts that ask for more, but were judged whole: the speaker would be interrupted."""
    return [
        text for kind, text in rows(table) if kind == "long" and patience(text) is Patience.SHORT
    ]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(rows(TABLE)) >= 200
    assert len(rows(HELD_BACK)) >= 80


@pytest.mark.parametrize(("kind", "text"), rows(TABLE))
def test_what_people_say_gets_the_right_patience(kind: str, text: str) -> None:
    assert patience(text) == kind


def test_sentences_the_rules_were_not_made_for_mostly_get_the_right_patience() -> None:
    held_back = rows(HELD_BACK)
    wrong = [(kind, text, patience(text)) for kind, text in held_back if patience(text) != kind]
    assert len(wrong) <= len(held_back) * 0.12, wrong


def test_hardly_anybody_is_cut_off() -> None:
    assert cut_off(TABLE) == []
    assert len(cut_off(HELD_BACK)) <= 1, cut_off(HELD_BACK)


def test_nothing_heard_yet_is_waited_for_as_usual() -> None:
    assert patience("") is patience("   ") is patience("?!") is Patience.NORMAL


def test_dictation_is_waited_for_as_long_as_ever() -> None:
    assert patience("i do it from now on") is Patience.NORMAL
    told = "we walked along the river " * 6
    assert patience(f"{told} and i do it from now on") is Patience.LONG


@pytest.mark.parametrize("word", ["and", "or", "um", "the", "to", "my", "of", "because"])
@whatever
@given(before=st.lists(st.sampled_from(["open", "the", "file", "show", "me", "what", "is", "it"])))
def test_a_text_that_ends_in_the_middle_is_always_waited_for(word: str, before: list[str]) -> None:
    assert patience(" ".join([*before, word])) is Patience.LONG


@whatever
@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(patience(text), Patience)


@whatever
@given(st.sampled_from([text for _, text in rows(TABLE)]))
def test_capitals_and_spaces_change_nothing(text: str) -> None:
    assert patience(text.upper()) is patience(text) is patience(f"  {text}  ")
