#include "models/diagnosis/app/AppDoctor.h"
#include "models/diagnosis/app/ManifestReader.h"
#include "models/diagnosis/app/ProjectReader.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth::diagnosis::app;

namespace {

const AppCheckTable &table()
{
    static const auto opened = AppCheckTable::open();
    if (!opened)
        std::abort();
    return *opened;
}

constexpr std::array names{"app/src/main/AndroidManifest.xml",
                           "app/src/main/res/xml/net.xml",
                           "build.gradle",
                           "proguard-rules.pro",
                           "A.java",
                           "A.m",
                           "Podfile",
                           "index.html",
                           "login.py",
                           "package.json"};

} // namespace

/// The first byte chooses what kind of file the rest is; every check then runs over it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1,
                           static_cast<qsizetype>(size) - 1);
    AppFacts facts;
    facts.path = QStringLiteral("project");
    facts.project.emplace();
    addProjectFile(QString::fromLatin1(names.at(data[0] % names.size())), bytes, *facts.project);
    facts.android.emplace();
    facts.android->manifest = mergeManifests(facts.project->manifests);
    facts.sdks = sdksOf(*facts.project);
    static_cast<void>(AppDoctor(table()).examine(facts));
    return 0;
}
