#pragma once

#include "models/consent/DeviceFile.h"
#include "models/consent/DeviceTable.h"

#include <QObject>
#include <QUndoStack>

namespace numauth::ui {

/// The user's devices, sets and shares while they are edited: every change is one undo step, and
/// one that no phone could have is refused with a sentence.
class DeviceLibrary : public QObject
{
    Q_OBJECT

public:
    DeviceLibrary(consent::DeviceTable known, consent::DeviceFile file, QObject *parent = nullptr);

    const consent::DeviceFile &file() const { return m_file; }
    QUndoStack &undoStack() { return m_undo; }
    /// Own devices first, then those of the table.
    QList<consent::Device> devices() const;
    bool isOwn(const QString &id) const;
    const consent::Device *own(const QString &id) const;

    /// Adds a phone of usual size and gives its id.
    QString addDevice(consent::Platform platform, const QString &name);
    void removeDevice(const QString &id);
    /// A sentence when nothing was changed because \p device cannot be.
    QString setDevice(const consent::Device &device);
    QString setScreen(const QString &id, const QString &pasted);
    /// In percent; nothing removes it.
    QString setShare(const QString &id, std::optional<double> percent);
    QString addSet(const QString &name);
    void removeSet(const QString &name);
    void setIsInSet(const QString &name, const QString &id, bool isIn);

signals:
    void changed();

private:
    friend class LibraryCommand;
    void change(const consent::DeviceFile &file, const QString &text);
    void apply(const consent::DeviceFile &file);

    consent::DeviceTable m_known;
    consent::DeviceFile m_file;
    QUndoStack m_undo;
};

} // namespace numauth::ui
