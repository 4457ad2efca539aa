#pragma once

#include "models/consent/capture/CapturedPage.h"
#include "ui/consent/PageSession.h"
#include "ui/widgets/Dialog.h"

class QPushButton;
class QTreeWidget;

namespace numauth::ui {

class Label;

/// A page as a device reported it, beside what the engine makes of it: how far every view stands
/// off, what the measured views do to each other, and the measured places taken as a calibration of
/// the workspace.
class CaptureDialog : public Dialog
{
    Q_OBJECT

public:
    /// Whether \p bytes look like the views of a screen rather than a layout of the app.
    static bool isDump(const QByteArray &bytes);
    /// Reads the dump at \p path for the page of \p session. Shows the device that has exactly the
    /// dump's screen, if there is one. An Error says what the file is or what it lacks.
    static Result<consent::CapturedPage> read(const QString &path, PageSession &session);

    /// Without a \p folder of a workspace nothing can be taken.
    CaptureDialog(PageSession &session, const consent::CapturedPage &page, const QString &fileName,
                  const QString &folder, QWidget *parent = nullptr);

signals:
    /// A calibration was written: the workspace's are to be read again.
    void calibrated();

private:
    QWidget *makeWords();
    QTreeWidget *makeTable();
    QWidget *makeFoot();
    void take();

    PageSession &m_session;
    consent::CapturedPage m_page;
    consent::PageLayout m_computed;
    QString m_fileName;
    QString m_folder;
    Label *m_note;
    QPushButton *m_take;
};

} // namespace numauth::ui
