#include "models/diagnosis/app/PbxprojReader.h"

#include "models/diagnosis/app/OpenStepList.h"

namespace numauth::diagnosis::app {

namespace {

/// `dstSubfolderSpec` of the Frameworks folder.
constexpr QLatin1StringView frameworksFolder("10");

class Collector
{
public:
    Collector(const OpenStepValue &objects, XcodeProject &project)
        : m_objects(objects), m_project(project)
    {
    }

    void run()
    {
        for (const auto &[id, object] : m_objects.map) {
            const QString isa = object.member("isa");
            if (isa == QLatin1StringView("XCBuildConfiguration"))
                addSettings(object);
            else if (isa == QLatin1StringView("PBXCopyFilesBuildPhase"))
                addCopyPhase(object);
            else if (isa == QLatin1StringView("PBXFrameworksBuildPhase"))
                addLinked(object);
            else if (isa == QLatin1StringView("PBXFileReference"))
                m_project.files << fileName(object);
        }
    }

private:
    Place place(int line, const QString &element) const { return {m_project.file, line, element}; }

    static QString fileName(const OpenStepValue &reference)
    {
        const QString path = reference.member("path");
        return (path.isEmpty() ? reference.member("name") : path).section(QLatin1Char('/'), -1);
    }

    void addSettings(const OpenStepValue &configuration)
    {
        const OpenStepValue *settings = configuration.find("buildSettings");
        const QString name = configuration.member("name");
        for (const auto &[key, value] : settings ? settings->map : decltype(settings->map)())
            m_project.settings << BuildSetting{key, value.texts().join(QLatin1Char(' ')),
                                               place(value.line, name)};
    }

    void addCopyPhase(const OpenStepValue &phase)
    {
        const OpenStepValue *only = phase.find("runOnlyForDeploymentPostprocessing");
        const QString name = phase.member("name");
        m_project.copyPhases << CopyPhase{name,
                                          phase.member("dstSubfolderSpec") == frameworksFolder,
                                          only && only->text == QLatin1StringView("1"),
                                          place(only ? only->line : phase.line, name)};
    }

    void addLinked(const OpenStepValue &phase)
    {
        const OpenStepValue *files = phase.find("files");
        for (const QString &id : files ? files->texts() : QStringList()) {
            const OpenStepValue *build = object(id);
            const OpenStepValue *reference = build ? object(build->member("fileRef")) : nullptr;
            if (!reference)
                continue;
            const OpenStepValue *settings = build->find("settings");
            const OpenStepValue *traits = settings ? settings->find("ATTRIBUTES") : nullptr;
            m_project.linked << BuildSetting{
                fileName(*reference), traits ? traits->texts().join(QLatin1Char(' ')) : QString(),
                place(build->line, fileName(*reference))};
        }
    }

    const OpenStepValue *object(const QString &id) const
    {
        if (m_index.isEmpty()) {
            for (const auto &[key, value] : m_objects.map)
                m_index.insert(key, &value);
        }
        return m_index.value(id);
    }

    const OpenStepValue &m_objects;
    XcodeProject &m_project;
    mutable QHash<QString, const OpenStepValue *> m_index;
};

} // namespace

XcodeProject PbxprojReader::read(const QByteArray &bytes, const QString &path)
{
    XcodeProject project;
    project.file = path;
    const auto root = parseOpenStep(decodeText(bytes));
    const OpenStepValue *objects = root ? root->find("objects") : nullptr;
    if (objects)
        Collector(*objects, project).run();
    else
        project.errors << tr("%1 is no readable Xcode project.").arg(path);
    return project;
}

} // namespace numauth::diagnosis::app
