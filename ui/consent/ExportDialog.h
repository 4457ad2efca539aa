#pragma once

#include "ui/consent/PageExport.h"
#include "ui/widgets/Dialog.h"

#include <QFutureWatcher>

#include <atomic>
#include <memory>

class QComboBox;
class QProgressBar;
class QPushButton;

namespace numauth::ui {

class FormRow;
class Label;
class PhoneView;

/// Asks what of the page leaves the program and in which format, paints it off the GUI thread and
/// writes it in one step: a file that cannot be written leaves the old one as it was.
class ExportDialog : public Dialog
{
    Q_OBJECT

public:
    ExportDialog(PageSession &session, const QString &folder, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void setKind(PageExport::Kind kind, const QString &format = {});
    /// Starts writing to \p path; done() or a sentence in the dialog follows.
    void exportTo(const QString &path);
    bool isRunning() const { return m_watcher.isRunning(); }

signals:
    /// \p path was written.
    void exported(const QString &path);

private:
    QWidget *makeForm();
    QWidget *makePreview();
    QWidget *makeFoot();
    void kindChanged();
    void refresh();
    PageExport order() const;
    QString suggestedName() const;
    void askAndExport();
    void stop();
    void finish();
    void copyCommand();

    PageSession &m_session;
    QString m_folder;
    QComboBox *m_kind;
    QComboBox *m_format;
    QComboBox *m_cells;
    QComboBox *m_scale;
    FormRow *m_cellsRow = nullptr;
    FormRow *m_scaleRow = nullptr;
    Label *m_note;
    Label *m_error;
    PhoneView *m_preview;
    Label *m_caption;
    QProgressBar *m_progress;
    QPushButton *m_command;
    QPushButton *m_stop;
    QPushButton *m_save;
    QString m_path;
    std::shared_ptr<std::atomic_bool> m_isStopped;
    QFutureWatcher<Result<>> m_watcher;
};

} // namespace numauth::ui
