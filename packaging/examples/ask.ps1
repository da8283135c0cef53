# Sonia from PowerShell: ./ask.ps1 "What time is it?"
param([string]$Question = "What time is it?")
$ErrorActionPreference = "Stop"
$offset = [int]($env:SONIA_PORT_OFFSET ?? 0)

function Call([int]$Port, [string]$Path, $Body) {
    $options = @{ Uri = "http://127.0.0.1:$($Port + $offset)$Path" }
    if ($null -ne $Body) {
        $options.Method = "Post"
        $options.ContentType = "application/json; charset=utf-8"
        $options.Body = $Body | ConvertTo-Json -Depth 5
    }
    Invoke-RestMethod @options
}

Call 7000 "/readyz" | Out-Null
Call 7020 "/store" @{ type = "fact"; content = "The spare key is in the blue box" } | Out-Null
(Call 7020 "/v1/search" @{ query = "where is the spare key"; limit = 1 }).results[0].content
(Call 7000 "/v3/chat" @{ text = $Question }).data.response
