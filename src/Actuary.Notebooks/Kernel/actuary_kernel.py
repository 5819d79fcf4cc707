"""The Jupyter side of "C# (Actuary)": passes cells to a C# host, and what the host answers to Jupyter; one JSON document a line."""
import json
import os
import queue
import subprocess
import threading

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel


class Host:
    """The C# process. It has a session of its own, so that an interrupt of Jupyter reaches it as a message and not as a signal."""

    def __init__(self):
        command = json.loads(os.environ["ACTUARY_HOST"])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=os.name != "nt")
        self.answers = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.answers.put(json.loads(line))
        self.answers.put({"kind": "gone"})

    def send(self, **request):
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            self.answers.put({"kind": "gone"})

    def stop(self):
        self.process.kill()
        self.process.wait()


class ActuaryKernel(Kernel):
    implementation = "actuary"
    implementation_version = "1"
    language_info = {
        "name": "C#",
        "mimetype": "text/x-csharp",
        "file_extension": ".cs",
        "pygments_lexer": "csharp",
        "codemirror_mode": "text/x-csharp",
    }
    banner = "C# (Actuary)"

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.host = Host()

    def publish(self, kind, **content):
        self.send_response(self.iopub_socket, kind, content)

    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False):
        self.host.send(kind="execute", code=code)
        failure, interrupts = None, 0
        while True:
            try:
                answer = self.host.answers.get()
            except KeyboardInterrupt:
                interrupts += 1
                if interrupts == 1:
                    self.host.send(kind="interrupt")
                else:
                    self.host.stop()
                continue
            kind = answer.pop("kind")
            if kind == "done":
                break
            if kind == "gone":
                self.host = Host()
                reason = "stopped after a second interrupt" if interrupts > 1 else "ended unexpectedly"
                failure = {"name": "Host", "message": reason, "lines": [f"The C# process {reason}. A new one was started: run the cells above again."]}
                self.fail(failure)
                break
            if kind == "error":
                failure = answer
                self.fail(failure)
            elif not silent:
                self.show(kind, answer)
        if failure:
            return {"status": "error", "execution_count": self.execution_count, "ename": failure["name"], "evalue": failure["message"], "traceback": failure["lines"]}
        return {"status": "ok", "execution_count": self.execution_count, "payload": [], "user_expressions": {}}

    def fail(self, failure):
        self.publish("error", ename=failure["name"], evalue=failure["message"], traceback=failure["lines"])

    def show(self, kind, answer):
        if kind == "stream":
            self.publish("stream", **answer)
        elif kind == "result":
            self.publish("execute_result", execution_count=self.execution_count, data=answer["data"], metadata={})
        else:
            message = {"display": "display_data", "update": "update_display_data"}[kind]
            self.publish(message, data=answer["data"], metadata={}, transient={"display_id": answer["id"]})

    def ask(self, kind, code, place):
        """One request outside a cell; None where the host has no answer."""
        self.host.send(kind=kind, code=code, place=place)
        while True:
            answer = self.host.answers.get()
            if answer["kind"] in ("completions", "inspection"):
                return answer
            if answer["kind"] in ("done", "gone"):
                return None

    def do_complete(self, code, cursor_pos):
        answer = self.ask("complete", code, cursor_pos) or {"names": [], "start": cursor_pos}
        return {"status": "ok", "matches": answer["names"], "cursor_start": answer["start"], "cursor_end": cursor_pos, "metadata": {}}

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        text = (self.ask("inspect", code, cursor_pos) or {}).get("text", "")
        return {"status": "ok", "found": bool(text), "data": {"text/plain": text} if text else {}, "metadata": {}}

    def do_shutdown(self, restart):
        self.host.stop()
        return {"status": "ok", "restart": restart}


if __name__ == "__main__":
    IPKernelApp.launch_instance(kernel_class=ActuaryKernel)
