#pragma once

#include "app/cli/Console.h"
#include "app/cli/OptionParser.h"

#include <QString>
#include <QStringList>

namespace numauth::cli {

/// One verb of the command line: it declares its options, then runs over the models.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    /// One line for `--help`.
    virtual QString summary() const = 0;
    /// What `--format` may be.
    virtual QStringList formats() const { return {QStringLiteral("text"), QStringLiteral("json")}; }
    /// Whether the command paints with these arguments and so needs a QGuiApplication on the
    /// offscreen platform.
    virtual bool needsGui(const QStringList &arguments) const
    {
        Q_UNUSED(arguments)
        return false;
    }
    virtual void declareOptions(OptionParser &parser) = 0;
    /// Runs after the options are read and an application object exists.
    virtual ExitCode run(Console &console) = 0;
};

} // namespace numauth::cli
