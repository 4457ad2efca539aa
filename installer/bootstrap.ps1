# Builds on Windows with MSVC, a prebuilt Qt and vcpkg, then runs the program or its tests.
# Untried so far: the project's own machines run Linux. Please report what does not work.
param(
    [Parameter(Position = 0)][ValidateSet('run', 'test', 'build')][string]$Action = 'run',
    [Parameter(ValueFromRemainingArguments = $true)][string[]]$Rest = @()
)
$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot

function Say($Text) { Write-Host "== $Text" }
function Fail($Text, $Remedy) {
    [Console]::Error.WriteLine("bootstrap: $Text")
    [Console]::Error.WriteLine("What to do: $Remedy")
    exit 1
}
function Need($Command, $Remedy) {
    if (-not (Get-Command $Command -ErrorAction SilentlyContinue)) { Fail "$Command is not on the PATH" $Remedy }
}

Need 'cl' 'open the "x64 Native Tools Command Prompt for VS 2022", start powershell in it, then run this again'
Need 'cmake' 'install CMake 3.25 or newer: winget install Kitware.CMake'
Need 'ninja' 'install Ninja: winget install Ninja-build.Ninja'
if (-not $env:VCPKG_ROOT) { Fail 'VCPKG_ROOT is not set' 'clone vcpkg, run its bootstrap-vcpkg.bat, and set VCPKG_ROOT to its folder' }
if (-not $env:QT_ROOT_DIR -and -not $env:CMAKE_PREFIX_PATH) {
    Fail 'no Qt was named' 'install Qt 6.4 or newer (MSVC 2019/2022 64-bit, with Qt HTTP Server and WebSockets) and set QT_ROOT_DIR to its folder, as C:\Qt\6.8.1\msvc2022_64'
}
if ($env:QT_ROOT_DIR) {
    $env:CMAKE_PREFIX_PATH = $env:QT_ROOT_DIR
    $env:PATH = "$env:QT_ROOT_DIR\bin;$env:PATH"
}

Set-Location $Root
Say 'Configuring in build\windows-msvc'
cmake --preset windows-msvc
if ($LASTEXITCODE) { Fail 'configuring failed' 'the message above names what is missing' }
Say 'Building'
cmake --build --preset windows-msvc
if ($LASTEXITCODE) { Fail 'the build failed' 'the first error above says where' }
$Bin = Join-Path $Root 'build\windows-msvc\bin'
if ($Action -eq 'test') {
    Say 'Running the tests without a display'
    $env:QT_QPA_PLATFORM = 'offscreen'
    ctest --preset windows-msvc @Rest
    if ($LASTEXITCODE) { Fail 'tests failed' 'build\windows-msvc\Testing\Temporary\LastTest.log has their whole output' }
} elseif ($Action -eq 'run') {
    Say 'Opening the sample workspace'
    & (Join-Path $Bin 'numauth-console.exe') --sample @Rest
}
